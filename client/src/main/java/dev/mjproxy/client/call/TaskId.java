package dev.mjproxy.client.call;

import dev.mjproxy.client.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/** The id of an accepted task, as the response to a submission names it. */
final class TaskId {
  /** Texts that scripts send in place of an id. */
  private static final Set<String> NO_IDS = Set.of("true", "false", "null", "undefined", "NaN");

  private TaskId() {}

  /**
   * The id in a body's {@code result}: a text without the blanks around it, or a number in plain
   * digits, also where it came as {@code 1.79e+15} or {@code 17.0}; empty where there is none.
   */
  static Optional<String> in(JsonValue body) {
    JsonValue result = body.member("result");
    String text = result.wholeNumber().orElseGet(() -> String.valueOf(result.text()));
    return Optional.of(text.strip())
        .filter(id -> !id.isEmpty() && !NO_IDS.contains(id))
        .filter(id -> !(result.raw() instanceof Number) || result.wholeNumber().isPresent());
  }
}
