package dev.mjproxy.contract.internal.recording;

import dev.mjproxy.contract.observed.ObservedExchange;
import dev.mjproxy.contract.observed.ObservedRequest;
import dev.mjproxy.contract.observed.ObservedResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * An HTTP archive (HAR 1.2), as browsers and proxies save it. Read as a stream.
 *
 * @param file the file
 */
public record HarFile(Path file) implements Recording {
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Override
  public Skipped read(Consumer<ObservedExchange> consumer) throws IOException {
    Skipped[] skipped = {Skipped.NONE};
    new JsonEntries(file, List.of("log", "entries"), "a HAR file")
        .read(
            (number, entry) -> {
              if (entry.path("response").path("status").asInt(0) == 0) {
                skipped[0] = skipped[0].and("no response was recorded");
              } else {
                consumer.accept(exchange(number, entry));
              }
            });
    return skipped[0];
  }

  private ObservedExchange exchange(int number, JsonNode entry) {
    JsonNode request = entry.path("request");
    String url = text(number, request, "url");
    if (!url.matches("(?i)https?://.+")) {
      throw wrong(number, "request.url", "an http(s) address", url);
    }
    ObservedRequest sent =
        ObservedRequest.of(text(number, request, "method"), url)
            .with(headers(request, request.path("postData").path("mimeType").asString("")))
            .with(body(number, request.path("postData")));
    return ObservedExchange.of(sent, response(number, entry.path("response")))
        .at(start(number, entry), duration(entry));
  }

  private ObservedResponse response(int number, JsonNode response) {
    JsonNode content = response.path("content");
    Map<String, List<String>> headers = headers(response, content.path("mimeType").asString(""));
    int status = response.path("status").asInt();
    long size = content.path("size").asLong(0);
    return !content.has("text") && size > 0
        ? ObservedResponse.beginning(status, headers, new byte[0], size)
        : ObservedResponse.of(status, headers, body(number, content));
  }

  private byte[] body(int number, JsonNode content) {
    String text = content.path("text").asString("");
    if (!content.path("encoding").asString("").equals("base64")) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw wrong(
          number,
          "content.text",
          "base64, as content.encoding says",
          String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, List<String>> headers(JsonNode message, String mediaType) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (JsonNode header : message.path("headers")) {
      String name = header.path("name").asString("");
      if (!name.isEmpty() && !name.startsWith(":")) {
        headers
            .computeIfAbsent(name, it -> new ArrayList<>())
            .add(header.path("value").asString(""));
      }
    }
    if (!mediaType.isEmpty()
        && !mediaType.equals("x-unknown")
        && headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      headers.put("Content-Type", List.of(mediaType));
    }
    return headers;
  }

  private Instant start(int number, JsonNode entry) {
    String text = text(number, entry, "startedDateTime");
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw wrong(number, "startedDateTime", "a time such as 2026-01-31T12:00:00.000Z", text);
    }
  }

  private static Duration duration(JsonNode entry) {
    return Duration.ofNanos((long) (Math.max(0, entry.path("time").asDouble(0)) * NANOS_PER_MILLI));
  }

  private String text(int number, JsonNode parent, String name) {
    JsonNode value = parent.path(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw wrong(number, name, "a text", value.isMissingNode() ? "none" : value.toString());
    }
    return value.stringValue();
  }

  private IllegalArgumentException wrong(int number, String member, String expected, String found) {
    return new IllegalArgumentException(
        "%s: entry %d: %s: expected %s, found %s".formatted(file, number, member, expected, found));
  }
}
