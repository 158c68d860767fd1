package dev.mjproxy.mock.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, as users run it. */
final class MockProcess implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

  private final Process process;
  private final Path err;
  private final BufferedReader out;

  private MockProcess(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static MockProcess start(Map<String, String> environment, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MockMain.class.getName());
    command.addAll(List.of(args));
    Path err = Files.createTempFile("mjproxy-mock", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().remove("MJPROXY_SECRET");
    builder.environment().putAll(environment);
    return new MockProcess(builder.start(), err);
  }

  /** The next line of its output. */
  String line() throws IOException {
    return String.valueOf(out.readLine());
  }

  /** The exit code; the process has to end by itself, or by {@link #terminate}. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the process did not end");
    }
    return process.exitValue();
  }

  /** Asks it to end, as Ctrl-C or TERM do. */
  void terminate() {
    process.destroy();
  }

  /** What it wrote to its error stream so far. */
  List<String> errors() throws IOException {
    return Files.readAllLines(err);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    out.close();
    Files.deleteIfExists(err);
  }
}
