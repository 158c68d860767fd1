package dev.mjproxy.mock.internal.image;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.OpenEndpoint;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers 404 where pictures are served but this one is not, or no longer: pictures need no secret,
 * so their absence needs none either.
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
