package dev.mjproxy.mock.admin;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.webhook.CallbackSender;

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
    return AdminJson.reply(callbacks.deliveries());
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
}
