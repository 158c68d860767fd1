package dev.mjproxy.mock.wiremock;

/** The address or port to listen on cannot be had. */
public final class PortUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
