package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.callback.CallbackDelivery;
import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.time.Instant;

/** {@code callbacks} and {@code requests}: the two logs. */
public final class LogsEndpoint {
  private final CallbackSender callbacks;
  private final RequestLog requests;

  /** Shows the two logs. */
  public LogsEndpoint(CallbackSender callbacks, RequestLog requests) {
    this.callbacks = callbacks;
    this.requests = requests;
  }

  MockResponse callbacks() {
    return AdminJson.response(callbacks.deliveries().stream().map(ShownCallback::of).toList());
  }

  MockResponse clearCallbacks() {
    callbacks.clear();
    return MockResponse.empty(204);
  }

  MockResponse requests() {
    return AdminJson.response(requests.all());
  }

  MockResponse clearRequests() {
    requests.clear();
    return MockResponse.empty(204);
  }

  /** A delivery, its outcome as a text. */
  private record ShownCallback(
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
}
