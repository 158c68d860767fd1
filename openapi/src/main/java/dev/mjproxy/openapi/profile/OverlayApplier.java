package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.InvalidSpecException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies overlays as the Overlay Specification 1.0 says: an update of an object is merged into it,
 * objects recursively, arrays one behind the other, all else replaced; an update of an array is
 * appended to it. Stricter than it in one point: a target that matches nothing is an error, because
 * a slip in a target would otherwise change nothing in silence.
 */
final class OverlayApplier {
  private OverlayApplier() {}

  /**
   * Changes the document.
   *
   * @throws InvalidSpecException if a target matches nothing, or an update does not fit its target
   */
  static void apply(Overlay overlay, ObjectNode document) {
    overlay.actions().forEach(action -> apply(action, document));
  }

  private static void apply(OverlayAction action, ObjectNode document) {
    OverlayTarget target = action.target();
    if (target.matches(document, action.place()) == 0) {
      throw new InvalidSpecException(
          "%s: expected a target that exists in the document, found none at %s"
              .formatted(action.place(), target));
    }
    JsonNode update = action.update();
    if (update == null) {
      remove(action, document);
    } else if (target.isRoot()) {
      document.setAll((ObjectNode) updated(action, document, update));
    } else {
      target.replace(document, value -> updated(action, value, update));
    }
  }

  private static void remove(OverlayAction action, ObjectNode document) {
    if (action.target().isRoot()) {
      throw new InvalidSpecException(
          action.place() + ": expected a target below the document, found the whole document ($)");
    }
    action.target().remove(document);
  }

  /** The target itself, changed in place. */
  private static Object updated(OverlayAction action, Object target, JsonNode update) {
    if (target instanceof ArrayNode list) {
      return list.add(update.deepCopy());
    }
    if (target instanceof ObjectNode object && update instanceof ObjectNode) {
      return merge(object, update);
    }
    throw new InvalidSpecException(
        "%s: expected a target that is an array, or an object with an update that is one, too, found the target %s; to replace a value, update the object that holds it"
            .formatted(action.place(), target));
  }

  private static JsonNode merge(@Nullable JsonNode target, JsonNode update) {
    if (target instanceof ObjectNode into && update instanceof ObjectNode from) {
      for (Map.Entry<String, JsonNode> entry : from.properties()) {
        into.set(entry.getKey(), merge(into.get(entry.getKey()), entry.getValue()));
      }
      return into;
    }
    if (target instanceof ArrayNode list && update instanceof ArrayNode items) {
      items.forEach(item -> list.add(item.deepCopy()));
      return list;
    }
    return update.deepCopy();
  }
}
