package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.openapi.profile.Refusal;
import dev.mjproxy.openapi.profile.Refusal.Body;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Names the form of a response in the words of profiles. */
final class ResponseForm {
  private static final String ACCEPTED = "accepted";

  private ResponseForm() {}

  /** What came, such as {@code HTTP 400, relay-a}. */
  static String of(Exchange exchange) {
    return text(exchange.status(), body(exchange));
  }

  /** What came where a server may as well accept. */
  static String ofDoubtful(Exchange exchange) {
    JsonNode json = exchange.json();
    boolean isRefused =
        exchange.status() != 200
            || (json.path("success").isBoolean() && !json.path("success").booleanValue());
    return isRefused ? of(exchange) : ACCEPTED;
  }

  /** What a profile says. */
  static String of(Refusal refusal) {
    return refusal.accepted() ? ACCEPTED : text(refusal.status(), refusal.body());
  }

  private static String text(int status, Body body) {
    // The two differ by a member that is null.
    Body shown = body == Body.MESSAGE ? Body.RESULT : body;
    return "HTTP %d, %s".formatted(status, shown.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Body body(Exchange exchange) {
    JsonNode json = exchange.json();
    if (exchange.response().map(HttpResponse::size).orElse(0) == 0) {
      return Body.EMPTY;
    }
    if (json.isNull()) {
      return Body.JSON_NULL;
    }
    if (!json.isObject()) {
      return Body.TEXT;
    }
    if (json.has("success")) {
      return Body.SUCCESS_FALSE;
    }
    if (json.path("error").isObject()) {
      return Body.RELAY_A;
    }
    if (json.has("code") && json.has("type")) {
      return Body.RELAY_B;
    }
    if (json.has("timestamp") && json.has("status")) {
      return Body.SPRING;
    }
    return json.has("code") ? Body.RESULT : Body.CIPHER_ERROR;
  }
}
