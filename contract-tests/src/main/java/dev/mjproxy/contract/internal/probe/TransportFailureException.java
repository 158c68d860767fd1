package dev.mjproxy.contract.internal.probe;

import java.io.IOException;

/** An exchange that ended without a reply, on its way to becoming data. */
final class TransportFailureException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient TransportFailure reason;

  TransportFailureException(TransportFailure reason, Exception cause) {
    super(reason.message(), cause);
    this.reason = reason;
  }

  TransportFailure reason() {
    return reason;
  }
}
