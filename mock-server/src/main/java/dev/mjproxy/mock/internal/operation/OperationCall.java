package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.steering.Steering;
import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Situation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A routed, authenticated and validated request.
 *
 * @param operation which operation
 * @param id the path's {@code {id}}; empty where it has none
 * @param pathMode mode of the path's prefix; null without a prefix
 * @param body the normalised body; empty where the operation takes none
 * @param request the request as it came
 * @param steering the steering words of prompt, {@code state} and fault
 */
public record OperationCall(
    Operation operation,
    String id,
    @Nullable Mode pathMode,
    ObjectNode body,
    MockRequest request,
    Steering steering) {

  /** A text of the body; null where it is absent. */
  public @Nullable String text(String name) {
    return body.path(name).asString(null);
  }

  /** Scheme, host and port that the caller used. */
  public String baseUrl() {
    return request.baseUrl();
  }

  /**
   * The response that refuses the call.
   *
   * @param text what is wrong, where the server's profile has no text of its own
   */
  MockResponse refused(Refusals refusals, Situation situation, String text) {
    return refusals.of(situation, operation, request.path(), text);
  }

  /** The same call, which the steering words of these texts apply to as well. */
  OperationCall withWordsOf(@Nullable String... texts) {
    return new OperationCall(
        operation, id, pathMode, body, request, Steering.of(texts).and(steering));
  }
}
