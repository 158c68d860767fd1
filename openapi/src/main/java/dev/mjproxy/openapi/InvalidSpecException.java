package dev.mjproxy.openapi;

/** A spec file is missing, is no YAML, or is no document that this project can work with. */
public final class InvalidSpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which file, what was expected, what was found
   */
  public InvalidSpecException(String message) {
    super(message);
  }

  /**
   * @param message which file, what was expected, what was found
   * @param cause what the parser said
   */
  public InvalidSpecException(String message, Throwable cause) {
    super(message, cause);
  }
}
