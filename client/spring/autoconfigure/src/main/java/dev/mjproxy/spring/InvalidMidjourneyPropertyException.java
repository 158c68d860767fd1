package dev.mjproxy.spring;

import org.jspecify.annotations.Nullable;

/** A property of the client has a wrong value; the message names it and says what was expected. */
public final class InvalidMidjourneyPropertyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String property;

  /**
   * Says what is wrong.
   *
   * @param property its whole name, such as {@code mjproxy.base-url}
   * @param problem what was expected and what was found
   */
  public InvalidMidjourneyPropertyException(
      String property, @Nullable String problem, @Nullable Throwable cause) {
    super(property + ": " + problem, cause);
    this.property = property;
  }

  /** The property's whole name. */
  public String property() {
    return property;
  }
}
