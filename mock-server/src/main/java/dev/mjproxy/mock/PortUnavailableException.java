package dev.mjproxy.mock;

/** Thrown at the start if the server cannot listen on the address and port of its options. */
public final class PortUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortUnavailableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
