package dev.mjproxy.contract;

/** No connection to the target: DNS, TCP or TLS failed, so that there is nothing to verify. */
public final class TargetUnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** One sentence with the address and the reason. */
  TargetUnreachableException(String message) {
    super(message);
  }
}
