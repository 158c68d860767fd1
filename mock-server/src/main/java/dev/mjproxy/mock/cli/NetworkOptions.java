package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.Https;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.http.Cors;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options for addresses and ports. */
final class NetworkOptions {
  private static final int HIGHEST_PORT = 65_535;

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
      description =
          "Links in responses follow the request headers X-Forwarded-Host and X-Forwarded-Proto.")
  private boolean trustForwarded;

  @Option(
      names = "--cors",
      paramLabel = "off|real|ORIGIN",
      defaultValue = "*",
      description =
          "Which web pages may call the API: all (*), none (off), those of one origin; 'real'"
              + " answers preflights with 403, as real servers do. Default: all.")
  private String cors = "*";

  MockServerOptions.Network read(Optional<Https> https) {
    requirePort("--port", port);
    return new MockServerOptions.Network(
        bindAddress, port, trustForwarded, https, Cors.parse(cors));
  }

  static void requirePort(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "%s: expected 0 to %d, found %d".formatted(option, HIGHEST_PORT, port));
    }
  }
}
