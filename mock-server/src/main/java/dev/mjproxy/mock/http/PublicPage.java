package dev.mjproxy.mock.http;

import java.util.Optional;

/** A page that needs no secret. */
@FunctionalInterface
public interface PublicPage {
  /** The reply, if the request asks for this page. */
  Optional<MockReply> find(MockRequest request);
}
