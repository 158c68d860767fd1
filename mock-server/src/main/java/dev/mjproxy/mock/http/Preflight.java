package dev.mjproxy.mock.http;

import java.util.Map;
import java.util.Optional;

/** CORS: lets a page of any origin call the mock, and answers its preflight requests with 204. */
public final class Preflight implements PublicPage {
  @Override
  public Optional<MockReply> find(MockRequest request) {
    if (!request.method().equals("OPTIONS")
        || request.header("Access-Control-Request-Method").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MockReply(
            204,
            Map.of(
                "Access-Control-Allow-Methods",
                "GET, POST, OPTIONS",
                "Access-Control-Allow-Headers",
                request.header("Access-Control-Request-Headers").orElse("*"),
                "Access-Control-Max-Age",
                "600"),
            new byte[0]));
  }
}
