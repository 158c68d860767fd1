package dev.mjproxy.contract.probe;

import java.io.IOException;

/** An exchange that ended without a reply, on its way to becoming data. */
final class NoReplyException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient NoReply reason;

  NoReplyException(NoReply reason, Exception cause) {
    super(reason.message(), cause);
    this.reason = reason;
  }

  NoReply reason() {
    return reason;
  }
}
