package dev.mjproxy.openapi.profile;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One action of an overlay.
 *
 * @param place how an error calls it, such as {@code relay.yaml: actions[2]}
 * @param target the JSONPath of what it changes
 * @param update what is merged into each target, null if targets are removed
 */
record OverlayAction(String place, OverlayTarget target, @Nullable JsonNode update) {
  private static final Pattern DATA = Pattern.compile("\\.value\\b");

  /** The same with other texts, unless its target is data of an example. */
  OverlayAction translated(UnaryOperator<JsonNode> texts) {
    return update == null || DATA.matcher(target.toString()).find()
        ? this
        : new OverlayAction(place, target, texts.apply(update));
  }
}
