package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.callback.CallbackDelivery;
import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** {@code callbacks} and {@code requests}: the two logs. */
public final class LogsEndpoint {
  private final CallbackSender callbacks;
  private final RequestLog requests;
  private final ErrorResponses errors;

  /**
   * Shows the two logs.
   *
   * @param errors makes the refusals
   */
  public LogsEndpoint(CallbackSender callbacks, RequestLog requests, ErrorResponses errors) {
    this.errors = errors;
    this.callbacks = callbacks;
    this.requests = requests;
  }

  /** All deliveries, or those of one task. */
  MockResponse callbacks(MockRequest request) {
    Optional<String> task = request.query("taskId");
    return AdminJson.response(
        callbacks.deliveries().stream()
            .filter(delivery -> task.isEmpty() || task.get().equals(delivery.taskId()))
            .map(ShownCallback::of)
            .toList());
  }

  MockResponse clearCallbacks() {
    callbacks.clear();
    return MockResponse.empty(204);
  }

  MockResponse requests() {
    return AdminJson.response(requests.all());
  }

  MockResponse request(MockRequest request, String number) {
    return findRequest(number)
        .map(exchange -> AdminJson.response(ShownExchange.of(exchange)))
        .orElseGet(
            () ->
                errors.error(
                    404,
                    "request: expected the number of one that is kept, found '" + number + "'",
                    request.path()));
  }

  private Optional<RequestLog.Exchange> findRequest(String number) {
    try {
      return requests.find(Long.parseLong(number));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  MockResponse clearRequests() {
    requests.clear();
    return MockResponse.empty(204);
  }

  /** A delivery, its outcome as a text. */
  record ShownCallback(
      long number,
      String taskId,
      String url,
      String taskStatus,
      String progress,
      Instant dueAt,
      int attempts,
      String outcome) {
    static ShownCallback of(CallbackDelivery delivery) {
      return new ShownCallback(
          delivery.number(),
          delivery.taskId(),
          delivery.url(),
          delivery.taskStatus(),
          delivery.progress(),
          delivery.dueAt(),
          delivery.attempts(),
          delivery.outcome().text());
    }
  }

  /** A request with its bodies as texts. */
  private record ShownExchange(RequestLog.Entry request, String requestBody, String responseBody) {
    static ShownExchange of(RequestLog.Exchange exchange) {
      return new ShownExchange(
          exchange.entry(), text(exchange.request()), text(exchange.response()));
    }

    private static String text(byte[] body) {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
