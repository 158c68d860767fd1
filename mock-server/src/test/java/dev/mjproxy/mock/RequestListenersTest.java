package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Users' listeners hear of requests, and cannot lose their responses. */
final class RequestListenersTest {
  @Test
  void listenerThatThrowsLosesNoResponse() throws IOException, InterruptedException {
    List<Integer> statuses = new CopyOnWriteArrayList<>();
    try (MockServer mock = MockServer.start(MockServerOptions.defaults())) {
      mock.onRequest(
          request -> {
            throw new IllegalStateException("a slip of the user's");
          });
      mock.onRequest(request -> statuses.add(request.status()));
      HttpRequest list =
          HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/mj/task/list")).build();
      HttpClient client = HttpClient.newHttpClient();
      assertThat(client.send(list, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      assertThat(statuses).containsExactly(200);
    }
  }
}
