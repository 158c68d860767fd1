package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.MediaTypeAxis;
import java.util.Set;

/** Labels the responses to submissions as the server's profile declares. */
public final class SubmissionMediaType {
  private static final String HEADER = "Content-Type";
  private static final String JSON = "application/json";
  private static final Set<String> SUBMITTING = Set.of("Submit", "InsightFace");

  private final String mediaType;
  private final boolean relabels;

  /**
   * @param axis the media types of the server
   */
  public SubmissionMediaType(MediaTypeAxis axis) {
    this.mediaType = axis.submission();
    this.relabels = !mediaType.equals(JSON);
  }

  /** The response with its label; errors of a relay's own layers keep theirs. */
  public MockResponse label(Operation operation, MockResponse response) {
    return relabels
            && SUBMITTING.contains(operation.tag())
            && JSON.equals(response.headers().get(HEADER))
        ? response.with(HEADER, mediaType)
        : response;
  }
}
