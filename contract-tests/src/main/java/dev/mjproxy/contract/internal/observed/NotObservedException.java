package dev.mjproxy.contract.internal.observed;

/** A rule asked for an exchange that nobody has made, so it cannot be judged. */
final class NotObservedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotObservedException(String operation) {
    super("it needs a request that nobody has sent: " + operation);
  }
}
