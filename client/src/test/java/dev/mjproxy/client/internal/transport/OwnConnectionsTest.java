package dev.mjproxy.client.internal.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proxies, and OkHttp clients that the user brings along. */
final class OwnConnectionsTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  @Test
  void requestsGoThroughTheProxy() throws IOException {
    Server.answers(SERVER, "[]");
    List<URI> proxied = new CopyOnWriteArrayList<>();
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/", exchange -> pass(exchange, proxied));
    proxy.start();
    try (MidjourneyClient client =
        MidjourneyClient.builder()
            .baseUrl(SERVER.baseUrl())
            .apiKey("S")
            .proxy(new Proxy(Proxy.Type.HTTP, proxy.getAddress()))
            .build()) {
      assertThat(client.tasks().list()).isEmpty();
    } finally {
      proxy.stop(0);
    }
    assertThat(proxied).containsExactly(URI.create(SERVER.baseUrl() + "/mj/task/list"));
    SERVER.verify(
        1,
        anyRequestedFor(anyUrl())
            .withHeader("Via", equalTo("test"))
            .withHeader("Authorization", equalTo("Bearer S")));
  }

  /** A proxy for requests without a body. */
  private static void pass(HttpExchange exchange, List<URI> proxied) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      proxied.add(uri);
      HttpRequest onward =
          HttpRequest.newBuilder(uri)
              .header("Via", "test")
              .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
              .build();
      byte[] response =
          HttpClient.newHttpClient().send(onward, HttpResponse.BodyHandlers.ofByteArray()).body();
      exchange.sendResponseHeaders(200, response.length);
      exchange.getResponseBody().write(response);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void ownClientIsUsedAndOutlivesTheOneBuiltOnIt() {
    Server.answers(SERVER, "[]");
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> chain.proceed(chain.request().newBuilder().header("X-Trace", "7").build()))
            .build();
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).apiKey("S").httpClient(own).build()) {
      assertThat(client.tasks().list()).isEmpty();
    }
    assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    try (MidjourneyClient next =
        MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).httpClient(own).build()) {
      assertThat(next.tasks().list()).isEmpty();
    }
    SERVER.verify(2, anyRequestedFor(anyUrl()).withHeader("X-Trace", equalTo("7")));
    SERVER.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer S")));
    assertThat(own.connectionPool().connectionCount()).isZero();
  }

  @Test
  void onlyBodiesHaveWriteTimeoutsWhereCallsHaveTheirOwn() {
    assertThat(writeTimeouts(Duration.ofMinutes(1))).containsExactly("GET 0", "POST 7000");
  }

  @Test
  void allRequestsHaveWriteTimeoutsWhereCallsHaveNone() {
    assertThat(writeTimeouts(Duration.ZERO)).containsExactly("GET 7000", "POST 7000");
  }

  private static List<String> writeTimeouts(Duration callTimeout) {
    Server.answers(SERVER, "[]");
    List<String> seen = new CopyOnWriteArrayList<>();
    OkHttpClient own =
        new OkHttpClient.Builder()
            .callTimeout(callTimeout)
            .writeTimeout(Duration.ofSeconds(7))
            .addNetworkInterceptor(
                chain -> {
                  seen.add(chain.request().method() + " " + chain.writeTimeoutMillis());
                  return chain.proceed(chain.request());
                })
            .build();
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).httpClient(own).build()) {
      client.tasks().list();
      client.tasks().byIds(List.of("1"));
    }
    return seen;
  }
}
