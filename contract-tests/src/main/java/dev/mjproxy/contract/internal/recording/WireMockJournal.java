package dev.mjproxy.contract.internal.recording;

import dev.mjproxy.contract.observed.ObservedExchange;
import dev.mjproxy.contract.observed.ObservedRequest;
import dev.mjproxy.contract.observed.ObservedResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The request journal of WireMock 2.19 and later: what {@code GET /__admin/requests} gives, the
 * newest request first. It is sorted by time, so all of it is in memory at once.
 *
 * @param file the file
 */
public record WireMockJournal(Path file) implements Recording {
  private static final String WHAT =
      "the journal of WireMock 2.19 or later (GET /__admin/requests)";

  @Override
  public Skipped read(Consumer<ObservedExchange> consumer) throws IOException {
    List<ObservedExchange> exchanges = new ArrayList<>();
    Skipped[] skipped = {Skipped.NONE};
    new JsonEntries(file, List.of("requests"), WHAT)
        .read(
            (number, entry) -> {
              if (!entry.path("wasMatched").asBoolean(true)) {
                skipped[0] = skipped[0].and("no stub matched, and WireMock itself answered");
              } else if (entry.path("response").path("fault").isString()) {
                skipped[0] = skipped[0].and("a fault was played in place of a response");
              } else {
                exchanges.add(exchange(number, entry));
              }
            });
    // The newest stands first; of two at the same time the one below is older.
    Collections.reverse(exchanges);
    exchanges.sort(Comparator.comparing(ObservedExchange::start));
    exchanges.forEach(consumer);
    return skipped[0];
  }

  private ObservedExchange exchange(int number, JsonNode entry) {
    JsonNode request = entry.path("request");
    JsonNode response = entry.path("response");
    if (!request.path("method").isString() || !response.path("status").isInt()) {
      throw new IllegalArgumentException(
          "%s: entry %d: expected %s, found one without %s"
              .formatted(
                  file,
                  number,
                  WHAT,
                  request.path("method").isString() ? "response.status" : "request.method"));
    }
    String url = request.path("absoluteUrl").asString("");
    ObservedRequest sent =
        ObservedRequest.of(
                request.path("method").asString(),
                url.isEmpty() ? "http://wiremock" + request.path("url").asString("/") : url)
            .with(headers(request.path("headers")))
            .with(body(number, request));
    return ObservedExchange.of(
            sent,
            ObservedResponse.of(
                response.path("status").asInt(),
                headers(response.path("headers")),
                body(number, response)))
        .at(
            Instant.ofEpochMilli(request.path("loggedDate").asLong(0)),
            Duration.ofMillis(Math.max(0, entry.path("timing").path("serveTime").asLong(0))));
  }

  private byte[] body(int number, JsonNode message) {
    String encoded = message.path("bodyAsBase64").asString("");
    if (encoded.isEmpty()) {
      return message.path("body").asString("").getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s: entry %d: bodyAsBase64: expected base64, found %s"
              .formatted(file, number, e.getMessage()),
          e);
    }
  }

  static Map<String, List<String>> headers(JsonNode headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      List<String> values = new ArrayList<>();
      if (header.getValue().isArray()) {
        header.getValue().forEach(value -> values.add(value.asString("")));
      } else {
        values.add(header.getValue().asString(""));
      }
      all.put(header.getKey(), values);
    }
    return all;
  }
}
