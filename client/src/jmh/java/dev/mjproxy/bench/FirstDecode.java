package dev.mjproxy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a fresh JVM takes to make a codec and read its first task. Starts the JVMs itself, the
 * libraries in turn, and prints the median of each.
 */
public final class FirstDecode {
  private static final int DEFAULT_STARTS = 15;

  private FirstDecode() {}

  /** Arguments: how many JVMs for each library; or the one library to try in this JVM. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 1 && !args[0].matches("\\d+")) {
      System.out.println(once(Library.valueOf(args[0])).toNanos());
      return;
    }
    int starts = args.length == 0 ? DEFAULT_STARTS : Integer.parseInt(args[0]);
    Map<Library, List<Duration>> took = new EnumMap<>(Library.class);
    for (int i = 0; i < starts; i++) {
      for (Library library : Library.values()) {
        took.computeIfAbsent(library, key -> new ArrayList<>()).add(inFreshJvm(library));
      }
    }
    took.forEach(
        (library, times) ->
            System.out.printf("%-14s %6.1f ms%n", library, Samples.of(times).median() / 1e6));
  }

  static Duration once(Library library) throws IOException {
    byte[] json = Body.TASK.json();
    long start = System.nanoTime();
    Object task = library.codec(Body.TASK).decode(json);
    long end = System.nanoTime();
    if (task.hashCode() == 0) {
      System.out.println("the task is of use");
    }
    return Duration.ofNanos(end - start);
  }

  private static Duration inFreshJvm(Library library) throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FirstDecode.class.getName(),
                library.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jvm.waitFor() != 0) {
      throw new IOException(library + ": expected nanoseconds, found '" + printed + "'");
    }
    return Duration.ofNanos(Long.parseLong(printed.strip().replaceAll(".*\\s", "")));
  }
}
