package dev.mjproxy.mock.wiremock;

import dev.mjproxy.mock.http.MockReply;

/**
 * Takes a reply that does not go out at once past WireMock, to where such replies are sent:
 * WireMock would hold a thread until it is due or taken, and knows no other way to leave a reply to
 * somebody else.
 */
final class DeferredReply extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient MockReply reply;

  DeferredReply(MockReply reply) {
    super("a reply for later", null, false, false);
    this.reply = reply;
  }

  MockReply reply() {
    return reply;
  }
}
