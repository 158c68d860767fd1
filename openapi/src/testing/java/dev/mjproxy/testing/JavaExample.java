package dev.mjproxy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example in Java that a reader may copy, from a {@code package-info} or from a guide.
 *
 * @param place the file, and which of its examples
 * @param packageName the package whose code it explains; empty for a guide
 * @param code the example itself
 */
public record JavaExample(String place, String packageName, String code) {
  private static final Pattern IN_JAVADOC =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\}</pre>", Pattern.DOTALL);
  private static final Pattern IN_GUIDE =
      Pattern.compile("(<!-- \\S+ -->\\n)?```java\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\S+);");
  private static final Pattern SHELL = Pattern.compile("(java -jar|curl|mvn|src/bench/\\S+) ?.*");

  /**
   * All examples of the {@code package-info} files below these folders, shell commands left out.
   */
  public static List<JavaExample> ofPackages(Path... sourceFolders) throws IOException {
    return Stream.of(sourceFolders)
        .flatMap(JavaExample::packageInfos)
        .sorted()
        .flatMap(file -> ofPackage(file).stream())
        .toList();
  }

  /** All Java examples of a guide but those that a test compares with a compiled file. */
  public static List<JavaExample> ofGuide(Path guide) throws IOException {
    return IN_GUIDE
        .matcher(Files.readString(guide))
        .results()
        .filter(match -> match.group(1) == null)
        .map(match -> new JavaExample(place(guide, match), "", match.group(2)))
        .toList();
  }

  private static Stream<Path> packageInfos(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("package-info.java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JavaExample> ofPackage(Path file) {
    String source = read(file);
    String packageName =
        PACKAGE.matcher(source).results().map(match -> match.group(1)).findFirst().orElseThrow();
    return IN_JAVADOC
        .matcher(source)
        .results()
        .map(match -> new JavaExample(place(file, match), packageName, uncommented(match.group(1))))
        .filter(example -> !SHELL.matcher(example.code().lines().findFirst().orElse("")).matches())
        .toList();
  }

  private static String place(Path file, MatchResult match) {
    long line = read(file).substring(0, match.start()).lines().count() + 1;
    return file + ":" + line;
  }

  private static String uncommented(String javadoc) {
    return javadoc.replaceAll("(?m)^ \\* ?", "").strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
