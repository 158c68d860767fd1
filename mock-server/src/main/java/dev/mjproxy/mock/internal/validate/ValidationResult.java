package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.openapi.profile.Situation;
import tools.jackson.databind.node.ObjectNode;

/** The result of validating a request's body. */
public sealed interface ValidationResult {
  /**
   * The body is valid.
   *
   * @param body the normalised body
   */
  record Accepted(ObjectNode body) implements ValidationResult {}

  /**
   * The body is invalid.
   *
   * @param situation what is wrong
   * @param response the error
   */
  record Refused(Situation situation, MockResponse response) implements ValidationResult {
    /** Whether the body could not even be read as JSON. */
    public boolean isUnreadable() {
      return situation == Situation.MALFORMED_JSON || situation == Situation.WRONG_MEDIA_TYPE;
    }
  }
}
