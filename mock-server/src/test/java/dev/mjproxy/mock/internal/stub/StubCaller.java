package dev.mjproxy.mock.internal.stub;

import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReceivedResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls operations of a server of stubs. */
final class StubCaller {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;

  StubCaller(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** What came back. */
  record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    ReceivedResponse response() {
      return new ReceivedResponse(status, headers, body);
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  /** Calls an operation; an empty {@code prefer} sends no such header. */
  Answer call(Operation operation, String prefix, String prefer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + prefix + operation.path("1320098173412546")));
    request.method(
        operation.method(),
        operation.hasRequestBody() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    if (!prefer.isEmpty()) {
      request.header("Prefer", prefer);
    }
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.headers().map(), response.body());
  }
}
