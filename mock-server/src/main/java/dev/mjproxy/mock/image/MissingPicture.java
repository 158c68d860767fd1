package dev.mjproxy.mock.image;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.PublicPage;
import dev.mjproxy.mock.render.ErrorReplies;
import java.util.Optional;

/**
 * Answers 404 where pictures are served but this one is not, or no longer: pictures need no secret,
 * so their absence needs none either.
 */
public final class MissingPicture implements PublicPage {
  private final ErrorReplies errors;

  /** Takes the maker of the reply. */
  public MissingPicture(ErrorReplies errors) {
    this.errors = errors;
  }

  @Override
  public Optional<MockReply> find(MockRequest request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return reads && request.path().startsWith(ImageAddress.ROOT)
        ? Optional.of(
            errors.error(404, "picture: expected one that is kept, found none", request.path()))
        : Optional.empty();
  }
}
