package dev.mjproxy.mock.internal.http;

import java.util.Optional;

/** Answers some requests without asking for the secret. */
@FunctionalInterface
public interface OpenEndpoint {
  /** The response; empty if the request is for something else. */
  Optional<MockResponse> find(MockRequest request);
}
