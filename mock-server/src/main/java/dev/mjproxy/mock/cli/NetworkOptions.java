package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.Https;
import dev.mjproxy.mock.MockServerOptions;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where the server listens. */
final class NetworkOptions {
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern LOOPBACK = Pattern.compile("127\\..*|localhost|::1|\\[::1\\]");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String bindAddress = "127.0.0.1";

  @Option(
      names = "--trust-forwarded",
      fallbackValue = "true",
      description = "Links in replies follow X-Forwarded-Host and X-Forwarded-Proto.")
  private boolean trustForwarded;

  MockServerOptions.Network read(Optional<Https> https) {
    requirePort("--port", port);
    return new MockServerOptions.Network(bindAddress, port, trustForwarded, https);
  }

  static void requirePort(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "%s: expected 0 to %d, found %d".formatted(option, HIGHEST_PORT, port));
    }
  }

  boolean isLoopback() {
    return LOOPBACK.matcher(bindAddress).matches();
  }
}
