package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.options.ConnectionSettings;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Makes an HTTP client that neither repeats, follows, decodes nor answers anything by itself. */
final class HttpClientFactory {
  /** Never the limit: how many exchanges run at once is decided elsewhere. */
  private static final int CONNECTIONS = 10_000;

  private HttpClientFactory() {}

  static CloseableHttpClient client(
      ConnectionSettings connection, Duration deadline, DnsResolver names) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setUserAgent("mjproxy-verify")
            // What is compressed all the same is a finding, and not a body that cannot be read.
            .setDefaultHeaders(List.of(new BasicHeader("Accept-Encoding", "identity")))
            .setConnectionManager(connections(connection, Timeout.of(deadline), names))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(deadline))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            // A 401 is to be seen, not answered.
            .setTargetAuthenticationStrategy((type, challenges, context) -> List.of())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableConnectionState();
    ProxyRouting.configure(builder, connection.proxies());
    return builder.build();
  }

  private static PoolingHttpClientConnectionManager connections(
      ConnectionSettings connection, Timeout timeout, DnsResolver names) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setTlsSocketStrategy(TlsStrategies.of(connection.trust()))
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
        .build();
  }
}
