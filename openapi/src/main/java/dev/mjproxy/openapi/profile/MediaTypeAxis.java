package dev.mjproxy.openapi.profile;

/**
 * Media types.
 *
 * @param submission the {@code Content-Type} of the response to a submission, such as {@code
 *     application/json}
 * @param responses the {@code Content-Type} of all other responses in JSON
 * @param jsonSuffix requests with {@code application/*+json}
 * @param text requests with {@code text/plain}
 */
public record MediaTypeAxis(
    String submission, String responses, JsonSuffix jsonSuffix, PlainText text) {
  /** What becomes of a request with {@code application/*+json}. */
  public enum JsonSuffix {
    /** Read as JSON. */
    ACCEPTED,
    /** Refused with HTTP 415. */
    REFUSED
  }

  /** What becomes of a request with {@code text/plain}. */
  public enum PlainText {
    /** Refused as {@link Situation#WRONG_MEDIA_TYPE}. */
    REFUSED,
    /** Taken as a text, which has no fields. */
    ACCEPTED
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public MediaTypeAxis {
    Dialect.require(submission, "submission");
    Dialect.require(responses, "responses");
    Dialect.require(jsonSuffix, "jsonSuffix");
    Dialect.require(text, "text");
  }
}
