package dev.mjproxy.mock.admin;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.webhook.CallbackSender;
import dev.mjproxy.mock.webhook.Delivery;
import java.time.Instant;

/** {@code callbacks} and {@code requests}: what went out and what came in. */
public final class LogsEndpoint {
  private final CallbackSender callbacks;
  private final RequestLog requests;

  /** Shows the two logs. */
  public LogsEndpoint(CallbackSender callbacks, RequestLog requests) {
    this.callbacks = callbacks;
    this.requests = requests;
  }

  MockReply callbacks() {
    return AdminJson.reply(callbacks.deliveries().stream().map(ShownDelivery::of).toList());
  }

  MockReply clearCallbacks() {
    callbacks.clear();
    return MockReply.empty(204);
  }

  MockReply requests() {
    return AdminJson.reply(requests.all());
  }

  MockReply clearRequests() {
    requests.clear();
    return MockReply.empty(204);
  }

  /** A delivery, its outcome as a text. */
  private record ShownDelivery(
      long number,
      String taskId,
      String url,
      String taskStatus,
      String progress,
      Instant dueAt,
      int attempts,
      String outcome) {
    static ShownDelivery of(Delivery delivery) {
      return new ShownDelivery(
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
