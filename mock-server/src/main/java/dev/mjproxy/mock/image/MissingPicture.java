package dev.mjproxy.mock.image;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.OpenEndpoint;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers 404 where pictures are served but this one is not, or no longer: pictures need no secret,
 * so their absence needs none either.
 */
public final class MissingPicture implements OpenEndpoint {
  private final Function<String, MockReply> notFound;

  /**
   * @param notFound makes the reply for a path
   */
  public MissingPicture(Function<String, MockReply> notFound) {
    this.notFound = notFound;
  }

  @Override
  public Optional<MockReply> find(MockRequest request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return reads && request.path().startsWith(ImageAddress.ROOT)
        ? Optional.of(notFound.apply(request.path()))
        : Optional.empty();
  }
}
