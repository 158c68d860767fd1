package dev.mjproxy.mock.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs that are not the project's own. Tests that need one that is not found are skipped; with
 * {@code MJPROXY_REQUIRE_ALL=true} they fail.
 */
public final class Programs {
  private static final long LONGEST_MINUTES = 2;

  private Programs() {}

  /** The file of the first program that is on the path. */
  public static Path require(String... names) {
    Optional<Path> found = all(names).findFirst();
    demand(found.isPresent(), "one of " + List.of(names) + " on the path");
    return found.orElseThrow();
  }

  /** The files of all programs of some names that are on the path. */
  public static Stream<Path> all(String... names) {
    return Stream.of(names).flatMap(Programs::find);
  }

  /** Skips the test, or fails it where all are demanded. */
  public static void demand(boolean present, String what) {
    if (Boolean.parseBoolean(System.getenv("MJPROXY_REQUIRE_ALL"))) {
      if (!present) {
        throw new AssertionError("MJPROXY_REQUIRE_ALL: expected " + what + ", found none");
      }
    } else {
      assumeTrue(present, () -> "skipped: needs " + what);
    }
  }

  /** What a program wrote, and whether it ended well. */
  public record Result(int exitCode, String output) {}

  /** Runs a program to its end, errors beside its output. */
  public static Result run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("mjproxy-program", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError(command + ": still running, with " + Files.readString(output));
      }
      return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.deleteIfExists(output);
    }
  }

  private static Stream<Path> find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }
}
