package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.options.ProxySettings;
import java.net.URI;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP client use the proxies of the settings. */
final class ProxyRouting {
  private static final int DEFAULT_PORT = 8080;

  private ProxyRouting() {}

  static void configure(HttpClientBuilder builder, ProxySettings proxies) {
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    for (URI proxy : proxies.all()) {
      String user = proxy.getUserInfo();
      if (user != null) {
        String[] parts = user.split(":", 2);
        char[] password = (parts.length == 2 ? parts[1] : "").toCharArray();
        credentials.setCredentials(
            new AuthScope(host(proxy)), new UsernamePasswordCredentials(parts[0], password));
      }
    }
    builder.setDefaultCredentialsProvider(credentials);
    builder.setRoutePlanner(
        new DefaultRoutePlanner(null) {
          @Override
          protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return proxies
                .proxyFor(target.getSchemeName(), target.getHostName())
                .map(ProxyRouting::host)
                .orElse(null);
          }
        });
  }

  private static HttpHost host(URI proxy) {
    return new HttpHost(
        proxy.getScheme(), proxy.getHost(), proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort());
  }
}
