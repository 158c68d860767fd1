package dev.mjproxy.openapi.profile;

/**
 * Media types.
 *
 * @param submission the {@code Content-Type} of the response to a submission, such as {@code
 *     application/json}
 * @param jsonSuffix requests with {@code application/*+json}
 */
public record MediaTypeAxis(String submission, JsonSuffix jsonSuffix) {
  /** What becomes of a request with {@code application/*+json}. */
  public enum JsonSuffix {
    /** Read as JSON. */
    ACCEPTED,
    /** Refused with HTTP 415. */
    REFUSED
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public MediaTypeAxis {
    Dialect.require(submission, "submission");
    Dialect.require(jsonSuffix, "jsonSuffix");
  }
}
