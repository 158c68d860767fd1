package dev.mjproxy.contract.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.result.Curl;
import dev.mjproxy.contract.result.Evidence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the listener takes, what it turns away, and how long it waits. */
final class CallbackListenerTest {
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Evidence SUBMISSION =
      new Evidence(
          "submitImagine",
          "POST /mj/submit/imagine",
          "HTTP 200",
          200,
          7,
          Curl.of("curl", "/x", Optional.empty()));

  @Test
  void aPostIsKeptWithItsType() throws Exception {
    try (CallbackListener listener = start(Duration.ofSeconds(10))) {
      assertThat(post(listener.url(), "{\"id\":\"7\",\"state\":\"top-secret\"}")).isEqualTo(200);
      List<Callback> callbacks = listener.await(callback -> true);
      assertThat(callbacks).hasSize(1);
      Callback callback = callbacks.get(0);
      assertThat(callback.method()).isEqualTo("POST");
      assertThat(callback.contentType()).isEqualTo("application/json");
      assertThat(callback.json().path("id").asString()).isEqualTo("7");
      assertThat(callback.evidence(SUBMISSION).response())
          .contains("callback: POST", "\"state\":\"***\"")
          .doesNotContain("top-secret");
      assertThat(callback.evidence(SUBMISSION).curl()).isSameAs(SUBMISSION.curl());
    }
  }

  @Test
  void whatIsNoJsonIsKeptAsItIs() throws Exception {
    try (CallbackListener listener = start(Duration.ofSeconds(10))) {
      post(listener.url(), "<html>");
      Callback callback = listener.await(it -> true).get(0);
      assertThat(callback.json().isMissingNode()).isTrue();
      assertThat(callback.body()).asString().isEqualTo("<html>");
    }
  }

  @Test
  void anotherPathIsNotOurs() throws Exception {
    try (CallbackListener listener = start(SHORT)) {
      assertThat(post(listener.url() + "0", "{}")).isEqualTo(404);
      assertThat(listener.await(callback -> true)).isEmpty();
    }
  }

  @Test
  void patienceEndsWithoutALastCallback() throws Exception {
    try (CallbackListener listener = start(SHORT)) {
      post(listener.url(), "{}");
      assertThat(listener.await(callback -> false)).hasSize(1);
    }
  }

  @Test
  void behindAPublicAddressThatIsTheOneToGive() throws Exception {
    int port = freePort();
    String address = "http://localhost:" + port + "/behind/";
    try (CallbackListener listener =
        CallbackListener.start(Optional.of(address), port, SHORT, SecretMask.of(""))) {
      assertThat(listener.url()).startsWith("http://localhost:" + port + "/behind/mjproxy-verify/");
      assertThat(post(listener.url(), "{}")).isEqualTo(200);
    }
  }

  @Test
  void aTakenPortIsRefused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  CallbackListener.start(
                      Optional.empty(), taken.getLocalPort(), SHORT, SecretMask.of("")))
          .isInstanceOf(IOException.class);
    }
  }

  private static CallbackListener start(Duration patience) throws IOException {
    return CallbackListener.start(Optional.empty(), 0, patience, SecretMask.of("top-secret"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int post(String url, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
