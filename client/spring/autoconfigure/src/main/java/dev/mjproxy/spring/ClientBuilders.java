package dev.mjproxy.spring;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.MidjourneyClientBuilder;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** Makes clients from properties; a wrong property is reported by its whole name. */
final class ClientBuilders {
  private static final int MAX_PORT = 65_535;

  private final @Nullable SslBundles bundles;
  private final List<MidjourneyClientBuilderCustomizer> customizers;

  ClientBuilders(
      @Nullable SslBundles bundles, List<MidjourneyClientBuilderCustomizer> customizers) {
    this.bundles = bundles;
    this.customizers = customizers;
  }

  /**
   * A client.
   *
   * @param prefix of the properties, such as {@code mjproxy}
   * @throws InvalidMidjourneyPropertyException when a property is wrong
   */
  MidjourneyClient client(String prefix, ClientProperties properties) {
    MidjourneyClientBuilder builder = MidjourneyClient.builder();
    set(prefix, "base-url", () -> builder.baseUrl(required(properties.baseUrl())));
    if (hasText(properties.apiKey())) {
      set(prefix, "api-key", () -> builder.apiKey(String.valueOf(properties.apiKey())));
    }
    if (hasText(properties.apiSecret())) {
      set(prefix, "api-secret", () -> builder.apiSecret(String.valueOf(properties.apiSecret())));
    }
    set(prefix, "connect-timeout", () -> builder.connectTimeout(properties.connectTimeout()));
    set(prefix, "read-timeout", () -> builder.readTimeout(properties.readTimeout()));
    set(prefix, "write-timeout", () -> builder.writeTimeout(properties.writeTimeout()));
    set(prefix, "call-timeout", () -> builder.callTimeout(properties.callTimeout()));
    set(prefix, "user-agent", () -> builder.userAgent(properties.userAgent()));
    set(
        prefix,
        "callback-poll-interval",
        () -> builder.callbackPollInterval(properties.callbackPollInterval()));
    builder
        .mode(properties.mode())
        .correlationIds(properties.correlationIds())
        .trustCallbacks(properties.trustCallbacks());
    connect(prefix, properties, builder);
    customizers.forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }

  private void connect(
      String prefix, ClientProperties properties, MidjourneyClientBuilder builder) {
    String proxy = properties.proxy();
    if (proxy != null && hasText(proxy)) {
      set(prefix, "proxy", () -> builder.proxy(proxy(proxy)));
    }
    String bundle = properties.sslBundle();
    if (bundle != null && hasText(bundle)) {
      set(
          prefix,
          "ssl-bundle",
          () -> {
            // Here and not when the client is built: what is wrong is wrong with this property.
            SslBundle ssl = bundle(bundle);
            X509TrustManager trust = trustManager(ssl);
            SSLSocketFactory sockets = ssl.createSslContext().getSocketFactory();
            builder.customizeHttp(http -> http.sslSocketFactory(sockets, trust));
          });
    }
  }

  private static String required(@Nullable String baseUrl) {
    if (baseUrl == null || baseUrl.isBlank()) {
      throw new IllegalArgumentException(
          "expected the address of the provider, such as https://api.example.com, found none");
    }
    return baseUrl;
  }

  private static Proxy proxy(String text) {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (colon > 0 && port > 0 && port <= MAX_PORT && !text.contains("/")) {
        return new Proxy(
            Proxy.Type.HTTP, InetSocketAddress.createUnresolved(text.substring(0, colon), port));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected host:port, such as proxy.example.com:3128, found '" + text + "'", e);
    }
    throw new IllegalArgumentException(
        "expected host:port, such as proxy.example.com:3128, found '" + text + "'");
  }

  private SslBundle bundle(String name) {
    if (bundles == null) {
      throw new IllegalArgumentException(
          "expected a bundle of spring.ssl.bundle.*, and there is none in this application");
    }
    return bundles.getBundle(name);
  }

  private static X509TrustManager trustManager(SslBundle bundle) {
    for (TrustManager manager : bundle.getManagers().getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new IllegalArgumentException("expected a bundle with X.509 certificates, found none");
  }

  private static boolean hasText(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static void set(String prefix, String property, Runnable setter) {
    try {
      setter.run();
    } catch (RuntimeException e) {
      throw new InvalidMidjourneyPropertyException(prefix + "." + property, problem(e), e);
    }
  }

  /** The builder's own sentence without the name of its Java parameter, which the property has. */
  private static @Nullable String problem(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message.replaceFirst("^[a-zA-Z]+: (?=expected)", "");
  }
}
