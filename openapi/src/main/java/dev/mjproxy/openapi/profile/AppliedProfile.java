package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.InvalidSpecException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The full document of a profile, with the titles of its last overlay. Those of the named profiles
 * are written as JSON by the build, because to apply overlays takes a start-up time that every
 * program with a profile would pay.
 *
 * @param file how an error calls it
 * @param title {@code info.title} of the overlay
 * @param chineseTitle the same in Chinese
 * @param document the spec, with the block {@code x-mjproxy-dialect}
 */
record AppliedProfile(String file, String title, String chineseTitle, ObjectNode document) {
  private static final String FOLDER = "/dev/mjproxy/openapi/profiles/applied/";

  /**
   * Applies overlays to the bundle.
   *
   * @param base the bundle; it is not changed
   * @throws InvalidSpecException if one does not fit, or names an operation that no server has
   */
  static AppliedProfile of(List<Overlay> overlays, ObjectNode base) {
    Overlay last = overlays.get(overlays.size() - 1);
    ObjectNode document = ProfileDocuments.full(overlays, base, UnaryOperator.identity());
    requireOperations(document.path(DialectReader.BLOCK).path("refusals"), last.file());
    return new AppliedProfile(last.file(), last.title(), last.chineseTitle(), document);
  }

  /**
   * What the build wrote for a named profile.
   *
   * @throws InvalidSpecException if it is not there
   */
  static AppliedProfile written(String name) {
    String file = name + ".json";
    try (InputStream in = AppliedProfile.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new InvalidSpecException(
            "%s%s is missing beside this library; build the openapi module with Maven"
                .formatted(FOLDER, file));
      }
      JsonNode root = JsonMapper.shared().readTree(in);
      return new AppliedProfile(
          root.path("file").asString(),
          root.path("title").asString(),
          root.path("chineseTitle").asString(),
          (ObjectNode) root.path("document"));
    } catch (IOException e) {
      throw new InvalidSpecException(file + ": " + e.getMessage(), e);
    }
  }

  /** Itself as {@link #written} reads it. */
  ObjectNode toJson() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("file", file).put("title", title).put("chineseTitle", chineseTitle);
    json.set("document", document);
    return json;
  }

  /** Refusals may name any operation that a dialect has, whether this server has it or not. */
  private static void requireOperations(JsonNode refusals, String file) {
    for (Map.Entry<String, JsonNode> refusal : refusals.properties()) {
      for (String id : refusal.getValue().path("operations").propertyNames()) {
        if (!ProfileFiles.operationIds().contains(id)) {
          throw new InvalidSpecException(
              "%s: %s.refusals.%s.operations.%s: expected the id of an operation, one of %s"
                  .formatted(
                      file,
                      DialectReader.BLOCK,
                      refusal.getKey(),
                      id,
                      ProfileFiles.operationIds()));
        }
      }
    }
  }
}
