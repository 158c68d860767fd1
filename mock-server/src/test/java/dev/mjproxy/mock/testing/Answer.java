package dev.mjproxy.mock.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a mock answered.
 *
 * @param status the HTTP status
 * @param headers names in any case
 * @param body the bytes
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
  /** The body as JSON. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The result code in the body; -1 where there is none. */
  public int code() {
    return json().path("code").asInt(-1);
  }

  /** The text of {@code description}. */
  public String description() {
    return json().path("description").asString("");
  }

  /** The text of {@code result}; empty where there is none. */
  public String result() {
    return json().path("result").asString("");
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(entry -> entry.getKey() != null && entry.getKey().equalsIgnoreCase(name))
        .map(entry -> entry.getValue().get(0))
        .findFirst();
  }
}
