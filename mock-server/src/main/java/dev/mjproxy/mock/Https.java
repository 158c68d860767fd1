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
 * @param keystore the key and certificate; empty for a certificate for this machine, made at the
 *     start, that no client trusts by itself
 */
public record Https(int port, Optional<ServerKeystore> keystore) {
  /** A self-made certificate, on any free port. */
  public static Https onAnyPort() {
    return new Https(0, Optional.empty());
  }
}
