package dev.mjproxy.mock;

import dev.mjproxy.mock.MockServerOptions.Access;
import dev.mjproxy.mock.MockServerOptions.Network;
import dev.mjproxy.mock.internal.Version;
import dev.mjproxy.mock.internal.http.Loopback;
import dev.mjproxy.mock.internal.http.ServerIdentity;
import dev.mjproxy.mock.internal.server.WireMockHost;
import dev.mjproxy.mock.tls.ServerKeystore;
import java.util.Optional;
import java.util.UUID;

/** Derives the HTTP server's settings from a mock's options. */
final class HttpServerSettings {
  private HttpServerSettings() {}

  /**
   * The same options, with a generated admin key if none was given and other machines can reach the
   * server; without a key they could control it.
   */
  static MockServerOptions withAdminKeyIfReachable(MockServerOptions options) {
    Access access = options.access();
    boolean needsKey = access.admin() && access.adminKey().isEmpty();
    return needsKey && !Loopback.isHost(options.network().bindAddress())
        ? options.with(access.with(access.secret(), Optional.of(UUID.randomUUID().toString())))
        : options;
  }

  static WireMockHost.Settings of(MockServerOptions options, ServerIdentity identity) {
    Network network = options.network();
    Access access = options.access();
    return new WireMockHost.Settings(
        network.bindAddress(),
        network.port(),
        options.limits().maxBodyBytes(),
        options.limits().bodyTimeout(),
        network.trustForwarded(),
        Version.current(),
        new WireMockHost.AdminAccess(
            access.admin(), access.adminKey(), access.adminHosts(), access.wireMockProxying()),
        network.cors(),
        identity,
        network.https().map(HttpServerSettings::tls));
  }

  private static WireMockHost.Tls tls(Https https) {
    return new WireMockHost.Tls(https.port(), https.keystore().orElseGet(ServerKeystore::selfMade));
  }

  /** The key that admin requests must send; empty for none. */
  static Optional<String> adminKey(MockServerOptions options) {
    return options.access().admin() ? options.access().adminKey() : Optional.empty();
  }
}
