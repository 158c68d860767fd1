package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.spring.test.AutoConfigureMidjourneyMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The application and the mock, over HTTP. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "mjproxy.webhook.public-url=http://127.0.0.1:${local.server.port}")
@AutoConfigureMidjourneyMock(secret = "S", taskDuration = "500ms")
class GalleryTest {
  private static final String HOOK = "/mjproxy/webhook/";
  private static final String SECRET = "a-secret-of-the-hook";

  @Autowired private MidjourneyClient midjourney;
  @Autowired private MockServer mock;
  @Autowired private Pictures pictures;

  @Value("${local.server.port}")
  private int port;

  private final HttpClient http = HttpClient.newHttpClient();

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(to(path).build(), BodyHandlers.ofString());
  }

  private int post(String path, byte[] body) throws Exception {
    HttpRequest request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String order() throws Exception {
    HttpRequest request =
        to("/pictures?prompt=Cat").POST(HttpRequest.BodyPublishers.noBody()).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @Test
  void callbackWakesTheWaiterAndThePictureIsServed() throws Exception {
    String id = order();
    // Without callbacks this would wait for an hour.
    AwaitOptions rarely =
        AwaitOptions.defaults()
            .withInterval(Duration.ofHours(1), Duration.ofHours(1))
            .withTimeout(Duration.ofHours(2));
    Task task = midjourney.tasks().awaitSuccess(id, rarely);
    assertThat(task.id()).isEqualTo(id);
    mock.awaitCallbacks();
    List<Task> heard = pictures.heard(id);
    assertThat(heard).doesNotHaveDuplicates();
    assertThat(heard.get(heard.size() - 1).status().value()).isEqualTo("SUCCESS");
    assertThat(get("/pictures/" + id).body())
        .contains("\"id\":\"" + id + "\"", "\"status\":\"SUCCESS\"")
        .doesNotContain("known");
    HttpResponse<byte[]> image =
        http.send(to("/pictures/" + id + "/image").build(), BodyHandlers.ofByteArray());
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.body()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
  }

  @Test
  void strangersCallbacksAreRefused() throws Exception {
    byte[] end = "{\"id\":\"7\",\"status\":\"SUCCESS\"}".getBytes();
    assertThat(post(HOOK + "a-guess", end)).isEqualTo(404);
    assertThat(post(HOOK + SECRET, "{}".getBytes())).isEqualTo(400);
    assertThat(post(HOOK + SECRET, new byte[2 << 20])).isEqualTo(413);
    assertThat(pictures.heard("7")).isEmpty();
    assertThat(post(HOOK + SECRET, end)).isEqualTo(204);
    assertThat(post(HOOK + SECRET, end)).isEqualTo(204);
    assertThat(pictures.heard("7")).hasSize(1);
  }

  @Test
  void healthAndMetricsTellOfTheProvider() throws Exception {
    midjourney.tasks().list();
    assertThat(get("/actuator/health").body())
        .contains("\"midjourney\":{\"", "\"midjourneyClient\":\"answers\"");
    assertThat(get("/actuator/metrics/mjproxy.client.requests").body())
        .contains("\"operation\"", "mj/task/list");
    assertThat(get("/actuator/metrics/mjproxy.client.tasks.awaited").statusCode()).isEqualTo(200);
  }
}
