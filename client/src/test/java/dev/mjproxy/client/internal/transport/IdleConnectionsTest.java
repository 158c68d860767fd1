package dev.mjproxy.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.RawServer;
import dev.mjproxy.client.call.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A submission never rides on a connection that the server may have closed. */
final class IdleConnectionsTest {
  private static final String ACCEPTED = "{\"code\":1,\"description\":\"ok\",\"result\":\"17\"}";

  private final FakeTime time = new FakeTime();

  private MidjourneyClient client(RawServer server) {
    return MidjourneyClient.builder().baseUrl(server.url()).timeSource(time.time()).build();
  }

  /** One request for each connection, after which it is closed without a word. */
  private static RawServer closingIdleConnections(CountDownLatch closed) throws IOException {
    return new RawServer(
        connection -> {
          connection.request();
          connection.json(ACCEPTED);
          closed.countDown();
        });
  }

  /** As Node, uvicorn, Apache and gunicorn do after 2 to 5 seconds. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 6, 9, 10, 60})
  void submissionAfterPauseIsAcceptedThoughTheServerClosedTheConnection(int seconds)
      throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server = closingIdleConnections(closed);
        MidjourneyClient client = client(server)) {
      assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.Accepted.class);
      assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
      time.pass(Duration.ofSeconds(seconds));
      assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.Accepted.class);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void holdsForPlainCallsAndOwnClientsToo() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server = closingIdleConnections(closed);
        MidjourneyClient client =
            MidjourneyClient.builder()
                .baseUrl(server.url())
                .httpClient(new OkHttpClient())
                .timeSource(time.time())
                .build()) {
      client.imagine("Cat").submit().idOrThrow();
      assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
      time.pass(Duration.ofSeconds(6));
      var request = dev.mjproxy.client.model.ImagineRequest.builder("Cat").build();
      assertThat(client.api().submit().submitImagine(request).execute().isSuccessful()).isTrue();
    }
  }

  private static RawServer keepingConnections(String... headers) throws IOException {
    return new RawServer(
        connection -> {
          while (connection.request() != null) {
            connection.json(ACCEPTED, headers);
          }
        });
  }

  @Test
  void busyConnectionIsUsedAgain() throws IOException {
    try (RawServer server = keepingConnections();
        MidjourneyClient client = client(server)) {
      for (int i = 0; i < 5; i++) {
        client.imagine("Cat").submit().idOrThrow();
        time.pass(Duration.ofMillis(900));
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void clockThatIsSetBackCountsAsIdle() throws IOException {
    try (RawServer server = keepingConnections();
        MidjourneyClient client = client(server)) {
      client.imagine("Cat").submit().idOrThrow();
      time.pass(Duration.ofSeconds(-1));
      client.imagine("Cat").submit().idOrThrow();
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void shorterKeepAliveThatTheServerAnnouncesIsObeyed() throws IOException {
    try (RawServer server = keepingConnections("Keep-Alive: timeout=1\r\n");
        MidjourneyClient client = client(server)) {
      client.imagine("Cat").submit().idOrThrow();
      time.pass(Duration.ofMillis(600));
      client.imagine("Cat").submit().idOrThrow();
      assertThat(server.connections()).isEqualTo(2);
    }
  }
}
