package dev.mjproxy.client;

import dev.mjproxy.client.internal.transport.Connections;
import dev.mjproxy.client.internal.transport.Credential;
import dev.mjproxy.client.internal.transport.KeyChoice;
import dev.mjproxy.client.internal.transport.LoggingInterceptor;
import dev.mjproxy.client.internal.transport.RequestHeadersInterceptor;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Builds the OkHttpClient from the builder's settings. */
final class HttpSettings {
  private static final int REQUESTS_AT_ONCE = 64;

  final List<Credential> keys = new ArrayList<>();
  String userAgent = "mjproxy-client";
  Duration connectTimeout = Duration.ofSeconds(10);
  Duration readTimeout = Duration.ofSeconds(90);
  Duration writeTimeout = Duration.ofSeconds(60);
  Duration callTimeout = Duration.ofMinutes(10);
  @Nullable Proxy proxy;
  @Nullable Consumer<String> log;
  @Nullable OkHttpClient own;
  Consumer<OkHttpClient.Builder> customizer = http -> {};

  OkHttpClient build(Connections connections, KeyChoice keys) {
    OkHttpClient.Builder http = own == null ? fresh() : own.newBuilder();
    if (proxy != null) {
      http.proxy(proxy);
    }
    if (log != null) {
      http.addInterceptor(new LoggingInterceptor(log));
    }
    customizer.accept(http);
    return connections
        .prepare(http, own)
        .addInterceptor(new RequestHeadersInterceptor(userAgent, keys))
        .build();
  }

  /**
   * For pictures, whose hosts must not see the key; the connections are the same. Redirects are
   * followed.
   */
  OkHttpClient withoutKeys(OkHttpClient http) {
    OkHttpClient.Builder bare =
        http.newBuilder()
            .callTimeout(Duration.ZERO)
            .followRedirects(own == null || own.followRedirects())
            .followSslRedirects(own == null || own.followSslRedirects());
    bare.interceptors()
        .removeIf(i -> i instanceof RequestHeadersInterceptor || i instanceof LoggingInterceptor);
    KeyChoice none = new KeyChoice(List.of());
    return bare.addInterceptor(new RequestHeadersInterceptor(userAgent, none)).build();
  }

  private OkHttpClient.Builder fresh() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(REQUESTS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(connectTimeout)
        .readTimeout(readTimeout)
        .writeTimeout(writeTimeout)
        .callTimeout(callTimeout);
  }
}
