package dev.mjproxy.contract.observed;

import dev.mjproxy.contract.internal.observed.ObservedMessage;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request and its response, as somebody else made them.
 *
 * @param request what was sent
 * @param response what came
 * @param start when it was sent
 * @param duration how long it took
 * @param isWrongOnPurpose whether the request is meant to be refused, so that a refusal is right
 */
public record ObservedExchange(
    ObservedRequest request,
    ObservedResponse response,
    Instant start,
    Duration duration,
    boolean isWrongOnPurpose) {

  /** One that was made just now. */
  public static ObservedExchange of(ObservedRequest request, ObservedResponse response) {
    return new ObservedExchange(request, response, Instant.now(), Duration.ZERO, false);
  }

  /** The same, made at this time. */
  public ObservedExchange at(Instant when, Duration length) {
    return new ObservedExchange(request, response, when, length, isWrongOnPurpose);
  }

  /** The same, whose request is meant to be refused. */
  public ObservedExchange wrongOnPurpose() {
    return new ObservedExchange(request, response, start, duration, true);
  }

  ObservedMessage message() {
    Request sent = Request.of(request.method(), request.path());
    String type = "";
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      String value = String.join(", ", header.getValue());
      if (header.getKey().equalsIgnoreCase("Content-Type")) {
        type = value;
      } else if (!header.getKey().equalsIgnoreCase("Content-Length")) {
        sent = sent.with(header.getKey(), value);
      }
    }
    if (request.body().length > 0) {
      sent = sent.withBody(type, request.body());
    } else if (!type.isEmpty()) {
      sent = sent.with("Content-Type", type);
    }
    return new ObservedMessage(
        sent,
        response.response(),
        new Timing(start, duration),
        request.baseUrl(),
        isWrongOnPurpose);
  }
}
