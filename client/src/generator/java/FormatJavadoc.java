import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Formats the Javadoc of generated sources, which templates cannot: lines of at most 100 columns,
 * {@code {@code …}} in place of back-ticks, {@code <p>} in place of blank lines. The build runs it
 * as a single source file: {@code java FormatJavadoc.java DIRECTORY…}. Formatting twice changes
 * nothing.
 */
final class FormatJavadoc {
  private static final int COLUMNS = 100;
  private static final Pattern COMMENT =
      Pattern.compile("^( *)/\\*\\*(.*?)\\*/", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LEADING_ASTERISK = Pattern.compile("^ *\\*? ?");
  private static final Pattern BACK_TICKS = Pattern.compile("`([^`]+)`");

  /** A word, or an inline tag such as {@code {@link Task#id()}} with what touches it. */
  private static final Pattern WORD = Pattern.compile("(?:\\{@[^}]*}|\\S)+");

  private FormatJavadoc() {}

  /** Formats all Java files below the directories. */
  public static void main(String[] directories) throws IOException {
    for (String directory : directories) {
      try (Stream<Path> files = Files.walk(Path.of(directory))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Files.writeString(file, format(Files.readString(file)));
        }
      }
    }
  }

  private static String format(String source) {
    return COMMENT
        .matcher(source)
        .replaceAll(m -> Matcher.quoteReplacement(comment(m.group(1), m.group(2))));
  }

  private static String comment(String indent, String text) {
    List<String> lines = lines(text, COLUMNS - indent.length() - " * ".length());
    String only = indent + "/** " + lines.get(0) + " */";
    if (lines.size() == 1 && only.length() <= COLUMNS) {
      return only;
    }
    StringBuilder comment = new StringBuilder(indent).append("/**\n");
    for (String line : lines) {
      comment.append(indent).append(line.isEmpty() ? " *" : " * " + line).append('\n');
    }
    return comment.append(indent).append(" */").toString();
  }

  /** The lines of a comment: paragraphs and tags are filled, {@code <pre>} is left as it is. */
  private static List<String> lines(String text, int width) {
    List<String> result = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    boolean isPre = false;
    for (String raw : text.strip().split("\n")) {
      String line = LEADING_ASTERISK.matcher(raw).replaceFirst("").stripTrailing();
      isPre |= line.startsWith("<pre>");
      if (isPre || line.isBlank() || line.startsWith("@") || line.startsWith("<p>")) {
        fill(paragraph, width, result);
      }
      if (isPre) {
        addBlank(result, line.startsWith("<pre>"));
        result.add(line);
      } else if (!line.isBlank()) {
        paragraph.add(line.strip());
      }
      isPre &= !line.contains("</pre>");
    }
    fill(paragraph, width, result);
    return result;
  }

  private static void fill(List<String> paragraph, int width, List<String> result) {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = BACK_TICKS.matcher(String.join(" ", paragraph)).replaceAll("{@code $1}");
    paragraph.clear();
    boolean isTag = text.startsWith("@");
    boolean followsTag = !result.isEmpty() && isTag(result);
    addBlank(result, !(isTag && followsTag));
    if (!isTag && !result.isEmpty() && !text.startsWith("<p>")) {
      text = "<p>" + text;
    }
    StringBuilder line = new StringBuilder();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      if (!line.isEmpty() && line.length() + 1 + word.group().length() > width) {
        result.add(line.toString());
        line = new StringBuilder(isTag ? "    " : "").append(word.group());
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word.group());
      }
    }
    result.add(line.toString());
  }

  /** Whether the last lines are those of a block tag. */
  private static boolean isTag(List<String> lines) {
    String last = lines.get(lines.size() - 1);
    return last.startsWith("@") || last.startsWith("    ");
  }

  private static void addBlank(List<String> lines, boolean isWanted) {
    if (isWanted && !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }
}
