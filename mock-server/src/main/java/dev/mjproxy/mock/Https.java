package dev.mjproxy.mock;

import dev.mjproxy.mock.tls.ServerKeystore;
import java.util.Optional;

/**
 * HTTPS beside HTTP.
 *
 * <pre>{@code
 * MockServerOptions options = MockServerOptions.defaults().withHttps(Https.onAnyPort());
 * }</pre>
 *
 * @param port 0 for any free port
 * @param keystore the key and certificate; empty for a self-signed certificate for this machine,
 *     created at the start
 */
public record Https(int port, Optional<ServerKeystore> keystore) {
  /** A self-signed certificate, on any free port. */
  public static Https onAnyPort() {
    return new Https(0, Optional.empty());
  }
}
