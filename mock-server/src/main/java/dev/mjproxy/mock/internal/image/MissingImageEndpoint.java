package dev.mjproxy.mock.internal.image;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.OpenEndpoint;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers 404 for picture paths without a picture: pictures need no secret, so neither do their
 * 404s.
 */
public final class MissingImageEndpoint implements OpenEndpoint {
  private final Function<String, MockResponse> notFound;

  /**
   * @param notFound makes the response for a path
   */
  public MissingImageEndpoint(Function<String, MockResponse> notFound) {
    this.notFound = notFound;
  }

  @Override
  public Optional<MockResponse> find(MockRequest request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return reads && request.path().startsWith(ImageAddress.ROOT)
        ? Optional.of(notFound.apply(request.path()))
        : Optional.empty();
  }
}
