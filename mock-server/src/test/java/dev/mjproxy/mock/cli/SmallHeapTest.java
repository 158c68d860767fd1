package dev.mjproxy.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Large prompts, states and uploads make room for one another, and never use up the heap. */
final class SmallHeapTest {
  private static final int SUBMISSIONS = 160;
  private static final int SIDE_BY_SIDE = 8;
  private static final String MEGABYTE = "cat ".repeat(1 << 18);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS)
  void promptsOfAMegabyteNeverUseUpTheHeap() throws Exception {
    Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Xmx256m");
    try (CallbackReceiver receiver = new CallbackReceiver();
        MockProcess process =
            MockProcess.start(
                environment, "--port", "0", "--concurrency", "unlimited", "--task-duration=1h")) {
      String url = process.line().replaceFirst(".* on ", "");
      for (int i = 0; i < SUBMISSIONS; i += SIDE_BY_SIDE) {
        submitSideBySide(url, receiver.url());
      }
      JsonNode clock = answered(post(url + "/__mjproxy/clock?wait", Bodies.of("advance", "2h")));
      assertThat(clock.path("now").isString()).isTrue();

      JsonNode newest = answered(get(url + "/mj/task/list")).path(0);
      assertThat(newest.path("status").asString()).isEqualTo("SUCCESS");
      for (String list : List.of("/mj/task/queue", "/__mjproxy/tasks", "/__mjproxy/callbacks")) {
        answered(get(url + list));
      }
      int page = post(url + "/mj/task/query", Bodies.of("pageSize", 100)).statusCode();
      assertThat(page).as("a page that is too large is refused").isEqualTo(400);
      answered(post(url + "/mj/task/query", Bodies.of("pageSize", 1)));
      String id = newest.path("id").asString();
      assertThat(answered(get(url + "/mj/task/" + id + "/fetch")).path("prompt").asString())
          .hasSize(MEGABYTE.strip().length());
      assertThat(process.errors()).noneMatch(line -> line.contains("OutOfMemory"));
    }
  }

  private void submitSideBySide(String url, String hook) throws Exception {
    List<CompletableFuture<HttpResponse<byte[]>>> responses = new ArrayList<>();
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      HttpRequest submit =
          json(
              url + "/mj/submit/imagine",
              Bodies.of("prompt", MEGABYTE, "state", MEGABYTE, "notifyHook", hook).toString());
      responses.add(client.sendAsync(submit, BodyHandlers.ofByteArray()));
    }
    for (CompletableFuture<HttpResponse<byte[]>> response : responses) {
      JsonNode body = answered(response.get());
      assertThat(body.path("code").asInt()).as(body.toString()).isEqualTo(1);
    }
    String picture = Bodies.dataUrl("image/png", new byte[1 << 20]);
    answered(
        client.send(
            json(
                url + "/mj/submit/upload-discord-images",
                Bodies.of("base64Array", List.of(picture)).toString()),
            BodyHandlers.ofByteArray()));
  }

  private static JsonNode answered(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  private HttpResponse<byte[]> get(String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(String url, Object body) throws Exception {
    return client.send(json(url, body.toString()), BodyHandlers.ofByteArray());
  }

  private static HttpRequest json(String url, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
