package dev.mjproxy.contract.internal.probe;

import java.io.IOException;

/** Carries a transport failure to the probe, which makes it part of the exchange. */
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
