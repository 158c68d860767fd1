package dev.mjproxy.mock.internal.steering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/guides/steering.md}. */
public final class SteeringGuide {
  private static final Path FILE = Path.of("..", "docs", "guides", "steering.md");
  private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([^`]+)` \\|");

  private SteeringGuide() {}

  /** The words of the first table. */
  public static List<String> words() throws IOException {
    return firstCells("## Steering words");
  }

  /** The kinds of the table of faults. */
  public static List<String> faultKinds() throws IOException {
    return firstCells("## Faults");
  }

  private static List<String> firstCells(String heading) throws IOException {
    List<String> cells = new ArrayList<>();
    String section = "";
    for (String line : Files.readAllLines(FILE)) {
      section = line.startsWith("## ") ? line : section;
      Matcher cell = FIRST_CELL.matcher(line);
      if (section.equals(heading) && cell.find()) {
        cells.add(cell.group(1));
      }
    }
    return cells;
  }
}
