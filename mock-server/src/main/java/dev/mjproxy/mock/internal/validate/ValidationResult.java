package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.mock.internal.http.MockResponse;
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
   * @param response the error
   */
  record Refused(MockResponse response) implements ValidationResult {}
}
