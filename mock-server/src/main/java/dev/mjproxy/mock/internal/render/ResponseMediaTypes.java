package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.MediaTypeAxis;
import java.util.Set;

/** Labels JSON as the server's profile declares. */
public final class ResponseMediaTypes {
  private static final String HEADER = "Content-Type";
  private static final String JSON = "application/json";
  private static final Set<String> SUBMITTING = Set.of("Submit", "InsightFace");

  private final String ofSubmissions;
  private final String ofOthers;

  /**
   * @param axis the media types of the server
   */
  public ResponseMediaTypes(MediaTypeAxis axis) {
    this.ofSubmissions = axis.submission();
    this.ofOthers = axis.responses();
  }

  /** The response to an operation with its label; errors of a relay's own layers keep theirs. */
  public MockResponse label(Operation operation, MockResponse response) {
    return SUBMITTING.contains(operation.tag()) ? label(response, ofSubmissions) : response;
  }

  /** A response that has no label of its operation. */
  public MockResponse label(MockResponse response) {
    return label(response, ofOthers);
  }

  private static MockResponse label(MockResponse response, String mediaType) {
    return !mediaType.equals(JSON) && JSON.equals(response.headers().get(HEADER))
        ? response.with(HEADER, mediaType)
        : response;
  }
}
