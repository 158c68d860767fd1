package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.Https;
import dev.mjproxy.mock.tls.ServerKeystore;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** HTTPS beside HTTP. */
final class HttpsOptions {
  @Option(
      names = "--https-port",
      paramLabel = "PORT",
      description = "Port for HTTPS beside HTTP; 0 for any free one. Default: no HTTPS.")
  private @Nullable Integer port;

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description =
          "PKCS #12 or JKS file with the key and certificate. Default: a certificate for localhost"
              + " and 127.0.0.1, made at the start.")
  private @Nullable Path keystore;

  @Option(
      names = "--keystore-password",
      paramLabel = "PASSWORD",
      description = "Opens the keystore. Default: changeit, as Java has it.")
  private String password = "changeit";

  Optional<Https> read() {
    if (port == null) {
      if (keystore != null) {
        throw new IllegalArgumentException("--keystore: expected --https-port with it, found none");
      }
      return Optional.empty();
    }
    NetworkOptions.requirePort("--https-port", port);
    return Optional.of(
        new Https(
            port, Optional.ofNullable(keystore).map(file -> ServerKeystore.given(file, password))));
  }
}
