package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.steering.Steering;
import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.openapi.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A routed, authenticated and validated request.
 *
 * @param operation which operation
 * @param id the path's {@code {id}}; empty where it has none
 * @param pathMode mode of the path's prefix; null without a prefix
 * @param body the normalised body; empty where the operation takes none
 * @param baseUrl scheme, host and port that the caller used
 * @param steering the steering words of prompt, {@code state} and fault
 */
public record OperationCall(
    Operation operation,
    String id,
    @Nullable Mode pathMode,
    ObjectNode body,
    String baseUrl,
    Steering steering) {

  /** A text of the body; null where it is absent. */
  public @Nullable String text(String name) {
    return body.path(name).asString(null);
  }

  /** The same call, which the steering words of these texts apply to as well. */
  OperationCall withWordsOf(@Nullable String... texts) {
    return new OperationCall(
        operation, id, pathMode, body, baseUrl, Steering.of(texts).and(steering));
  }
}
