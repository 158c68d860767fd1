package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.mock.Https;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A callback never goes to the mock that sends it, and drives no mock. */
final class OwnAddressTest {
  private static final String RESET = "/__mjproxy/reset";

  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(
          o ->
              o.withHttps(Https.onAnyPort())
                  .with(
                      new dev.mjproxy.mock.MockServerOptions.Hooks(
                          Set.of("0.0.0.0", "[::]", "127.1", "[0:0:0:0:0:ffff:7f00:1]"), 1)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT",
        "HTTP://localhost:PORT",
        "http://LOCALHOST.:PORT",
        "http://user:secret@127.0.0.1:PORT",
        "http://127.9.8.7:PORT",
        "http://[::1]:PORT",
        "http://[0:0:0:0:0:0:0:1]:PORT",
        "http://[::ffff:127.0.0.1]:PORT",
        "http://[0:0:0:0:0:ffff:7f00:1]:PORT",
        "http://0.0.0.0:PORT",
        "http://[::]:PORT",
        "https://localhost:TLS",
        "https://127.0.0.1:PORT"
      })
  void callbackToTheMockItselfIsRefused(String hook) {
    String url =
        hook.replace("PORT", Integer.toString(mock.server().port()))
            .replace("TLS", Integer.toString(mock.server().httpsUrl().orElseThrow().getPort()));
    assertThat(outcomeOf(url + RESET)).startsWith("refused:");
  }

  @Test
  void redirectToTheMockIsNotFollowed() throws IOException {
    HttpServer redirecting =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    redirecting.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Location", mock.server().baseUrl() + RESET);
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    redirecting.start();
    try {
      String url = "http://127.0.0.1:" + redirecting.getAddress().getPort() + "/";
      assertThat(outcomeOf(url)).isEqualTo("307");
    } finally {
      redirecting.stop(0);
    }
  }

  @Test
  void callbackOfOneMockDrivesNoOther() {
    try (RunningMock other = new RunningMock()) {
      String id = other.accepted("imagine", Bodies.prompt("Cat"));

      assertThat(outcomeOf(other.server().baseUrl() + RESET)).isEqualTo("403");
      assertThat(other.status(id)).isNotEmpty();
    }
  }

  @Test
  void callbackThatComesBackByAnotherWayIsRefused() throws IOException {
    CompletableFuture<String> mark = new CompletableFuture<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          mark.complete(exchange.getRequestHeaders().getFirst("X-Mjproxy-Callback"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
    try {
      outcomeOf("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
      Answer forwarded =
          mock.exchange(
              mock.request("/mj/submit/imagine")
                  .header("X-Mjproxy-Callback", mark.join())
                  .POST(BodyPublishers.ofString("{}"))
                  .build());

      assertThat(forwarded.status()).isEqualTo(403);
    } finally {
      receiver.stop(0);
    }
  }

  @Test
  void callbackToAnotherPortOfThisMachineIsSent() {
    try (CallbackReceiver receiver = new CallbackReceiver()) {
      assertThat(outcomeOf(receiver.url())).isEqualTo("200");
    }
  }

  private static String outcomeOf(String hook) {
    mock.accepted("imagine", Bodies.of("prompt", "Cat", "notifyHook", hook));
    mock.passAll();
    mock.server().awaitCallbacks();
    return mock.get("/__mjproxy/callbacks").json().path(0).path("outcome").asString();
  }
}
