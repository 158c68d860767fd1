package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.InvalidSpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI Overlay 1.0 document on our bundle.
 *
 * @param file how an error calls it
 * @param title {@code info.title}
 * @param chineseTitle {@code info.x-zh}, else the title
 * @param parents the profiles of {@code x-mjproxy-extends}, names or paths, in order
 * @param actions the actions, in order
 */
record Overlay(
    String file,
    String title,
    String chineseTitle,
    List<String> parents,
    List<OverlayAction> actions) {
  static final String EXTENDS = "x-mjproxy-extends";
  private static final String VERSION = "1\\.0\\.\\d+";
  private static final String BASE = "mjproxy.yaml";

  /**
   * @throws InvalidSpecException if it is no overlay that this library can apply
   */
  static Overlay of(ObjectNode root, String file) {
    String version = root.path("overlay").asString("");
    if (!version.matches(VERSION)) {
      throw invalid(
          file, "overlay", "1.0.0, the version of the Overlay Specification", root.path("overlay"));
    }
    requireMembers(file, root, Set.of("overlay", "info", "extends", "actions"));
    JsonNode info = object(root.path("info"), file, "info");
    requireMembers(file + ": info", info, Set.of("title", "version"));
    String title = text(info.path("title"), file, "info.title");
    text(info.path("version"), file, "info.version");
    JsonNode target = root.path("extends");
    if (!target.isMissingNode() && !target.asString("").matches("(.*/)?" + BASE)) {
      throw invalid(
          file,
          "extends",
          "%s, the document that a profile changes (the parent profile stands in %s)"
              .formatted(BASE, EXTENDS),
          target);
    }
    return new Overlay(
        file,
        title,
        info.path("x-zh").asString(title),
        parents(root.path(EXTENDS), file),
        actions(root.path("actions"), file));
  }

  /** The same with other texts in its updates; the values of examples are data and stay. */
  Overlay translated(UnaryOperator<JsonNode> texts) {
    return new Overlay(
        file,
        title,
        chineseTitle,
        parents,
        actions.stream().map(action -> action.translated(texts)).toList());
  }

  private static List<String> parents(JsonNode node, String file) {
    List<String> parents = new ArrayList<>();
    if (node.isString()) {
      parents.add(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(item -> parents.add(text(item, file, EXTENDS)));
    } else if (!node.isMissingNode()) {
      throw invalid(file, EXTENDS, "the name or path of a profile, or a list of them", node);
    }
    return List.copyOf(parents);
  }

  private static List<OverlayAction> actions(JsonNode node, String file) {
    if (!node.isArray() || node.isEmpty()) {
      throw invalid(file, "actions", "a list with one action at least", node);
    }
    List<OverlayAction> actions = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      actions.add(action(node.get(i), file, "actions[" + i + "]"));
    }
    return List.copyOf(actions);
  }

  private static OverlayAction action(JsonNode node, String file, String place) {
    JsonNode action = object(node, file, place);
    requireMembers(
        file + ": " + place, action, Set.of("target", "description", "update", "remove"));
    String target = text(action.path("target"), file, place + ".target");
    JsonNode remove = action.path("remove");
    if (!remove.isMissingNode() && !remove.isBoolean()) {
      throw invalid(file, place + ".remove", "true or false", remove);
    }
    boolean removes = remove.asBoolean(false);
    if (removes == action.has("update")) {
      throw new InvalidSpecException(
          "%s: %s: expected either update or remove: true, found %s"
              .formatted(file, place, removes ? "both" : "neither"));
    }
    return new OverlayAction(
        file + ": " + place,
        OverlayTarget.compile(target, file + ": " + place + ".target"),
        removes ? null : action.path("update"));
  }

  private static void requireMembers(String place, JsonNode node, Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name) && !name.startsWith("x-")) {
        throw new InvalidSpecException(
            "%s: unknown member '%s'; known: %s, and members that begin with x-"
                .formatted(place, name, known.stream().sorted().toList()));
      }
    }
  }

  private static JsonNode object(JsonNode node, String file, String member) {
    if (!node.isObject()) {
      throw invalid(file, member, "an object", node);
    }
    return node;
  }

  private static String text(JsonNode node, String file, String member) {
    if (!node.isString() || node.stringValue().isBlank()) {
      throw invalid(file, member, "a text", node);
    }
    return node.stringValue();
  }

  private static InvalidSpecException invalid(
      String file, String member, String expected, JsonNode found) {
    String shown = found.isMissingNode() ? "nothing" : found.toString();
    return new InvalidSpecException(
        "%s: %s: expected %s, found %s"
            .formatted(
                file,
                member,
                expected,
                shown.length() > 80 ? shown.substring(0, 80) + "…" : shown));
  }
}
