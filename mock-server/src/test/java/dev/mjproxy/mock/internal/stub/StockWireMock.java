package dev.mjproxy.mock.internal.stub;

import com.github.tomakehurst.wiremock.standalone.WireMockServerRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WireMock as users start it: its own jar, in a process of its own, with nothing of ours. */
final class StockWireMock implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("port:\\s+(\\d+)");

  private final Process process;
  private final int port;

  private StockWireMock(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on a free port with the stubs of a folder. */
  static StockWireMock serving(Path folder) throws Exception {
    Path jar =
        Path.of(
            WireMockServerRunner.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--port=0",
                "--bind-address=127.0.0.1",
                "--root-dir=" + folder)
            .redirectErrorStream(true)
            .start();
    return new StockWireMock(process, port(process));
  }

  String baseUrl() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private static int port(Process process) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return Integer.parseInt(port.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("WireMock ended before it listened: " + said);
  }
}
