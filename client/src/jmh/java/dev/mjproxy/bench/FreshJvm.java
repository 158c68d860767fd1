package dev.mjproxy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM of its own for one measurement, so that none warms up for, or spoils, another. */
final class FreshJvm {
  private FreshJvm() {}

  /** The numbers that a main class prints on its last line. */
  static double[] numbersOf(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jvm.waitFor() != 0) {
      throw new IOException(
          String.join(" ", arguments) + ": expected numbers, found '" + printed + "'");
    }
    String last = printed.strip().replaceAll("(?s).*\n", "");
    return Arrays.stream(last.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
