package dev.mjproxy.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this module as they lie on disk; Maven runs the tests in the module's folder. */
public final class ModuleFiles {
  /** The folder that holds {@code openapi.yaml}. */
  public static final Path DIRECTORY = Path.of("").toAbsolutePath();

  /** The committed bundle. */
  public static final Path BUNDLE = DIRECTORY.resolve("bundled/mjproxy.yaml");

  /** The committed bundle in Chinese. */
  public static final Path CHINESE_BUNDLE = DIRECTORY.resolve("bundled/mjproxy.zh.yaml");

  /** The committed union of all dialects. */
  public static final Path UNION = DIRECTORY.resolve("bundled/mjproxy-union.yaml");

  /** The overlays of the profiles. */
  public static final Path PROFILES = DIRECTORY.resolve("profiles");

  private static final Path SAMPLES = DIRECTORY.resolve("src/test/resources/samples");

  private ModuleFiles() {}

  /** The bytes of a recorded body, named relative to {@code samples/}. */
  static byte[] sample(String name) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all recorded bodies, sorted. */
  static List<String> samples() {
    return under(SAMPLES).stream().filter(name -> name.endsWith(".json")).toList();
  }

  /** The files below a folder, as sorted names relative to it. */
  public static List<String> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
