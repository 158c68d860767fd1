package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.mock.internal.http.MockResponse;
import tools.jackson.databind.node.ObjectNode;

/** What became of a request's body. */
public sealed interface ValidationResult {
  /**
   * It may go on.
   *
   * @param body the normalised body
   */
  record Accepted(ObjectNode body) implements ValidationResult {}

  /**
   * It is refused.
   *
   * @param response what to answer
   */
  record Refused(MockResponse response) implements ValidationResult {}
}
