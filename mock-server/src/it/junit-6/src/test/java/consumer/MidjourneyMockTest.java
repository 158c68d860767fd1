package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.junit.BaseUrl;
import dev.mjproxy.mock.junit.MidjourneyMock;
import dev.mjproxy.mock.junit.MockClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A user's test. */
@MidjourneyMock(fixedClock = true)
class MidjourneyMockTest {
  @MidjourneyMock(seed = 1)
  private MockServer other;

  @Test
  void aTaskFinishesWithoutWaiting(@BaseUrl String baseUrl, MockClock clock) throws Exception {
    HttpRequest submit =
        HttpRequest.newBuilder(URI.create(baseUrl + "/mj/submit/imagine"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"prompt\":\"Cat\"}"))
            .build();
    assertTrue(send(submit).contains("\"code\":1"));
    clock.advance(Duration.ofSeconds(8));
    String list = send(HttpRequest.newBuilder(URI.create(baseUrl + "/mj/task/list")).build());
    assertTrue(list.contains("\"SUCCESS\""), list);
  }

  @Test
  void aFieldHasItsOwnServer(MockServer mock) {
    assertTrue(mock.port() != other.port());
    assertEquals("http", other.baseUrl().getScheme());
  }

  private static String send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
