package dev.mjproxy.mock.validate;

import dev.mjproxy.mock.http.MockReply;
import tools.jackson.databind.node.ObjectNode;

/** What became of a request's body. */
public sealed interface Validated {
  /**
   * It may go on.
   *
   * @param body the normalised body
   */
  record Accepted(ObjectNode body) implements Validated {}

  /**
   * It is refused.
   *
   * @param reply what to answer
   */
  record Refused(MockReply reply) implements Validated {}
}
