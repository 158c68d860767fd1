package dev.mjproxy.openapi.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes whole documents of a base and the overlays of the profiles, for the build. */
public final class ProfileDocuments {
  private ProfileDocuments() {}

  /**
   * The full spec of a named profile.
   *
   * @param base the bundle; it is not changed
   * @param texts what is done with each update before, such as a translation
   * @throws dev.mjproxy.openapi.InvalidSpecException if an overlay does not fit the base
   */
  public static ObjectNode full(String name, ObjectNode base, UnaryOperator<JsonNode> texts) {
    return full(ProfileFiles.named(name), base, texts);
  }

  /**
   * What {@link Profile#named} and {@link Profile#plusWithLegacyOperations} read at run time, by
   * file name without ending: full spec and titles of each profile.
   *
   * @param base the bundle; it is not changed
   * @throws dev.mjproxy.openapi.InvalidSpecException if an overlay does not fit the base
   */
  public static Map<String, ObjectNode> applied(ObjectNode base) {
    Map<String, ObjectNode> applied = new LinkedHashMap<>();
    Stream.concat(ProfileFiles.DIALECTS.stream(), Stream.of(ProfileFiles.LEGACY_OPERATIONS))
        .forEach(
            name -> applied.put(name, AppliedProfile.of(ProfileFiles.named(name), base).toJson()));
    return applied;
  }

  static ObjectNode full(List<Overlay> overlays, ObjectNode base, UnaryOperator<JsonNode> texts) {
    ObjectNode document = base.deepCopy();
    overlays.forEach(overlay -> OverlayApplier.apply(overlay.translated(texts), document));
    Pruning.prune(document);
    return document;
  }

  /**
   * The base with the operations and optional fields that any dialect adds. Operations are marked
   * with the dialects that have them ({@code x-dialects}), and so are added fields. Where a dialect
   * says something else than the base, the base stays.
   *
   * @param base the bundle; it is not changed
   * @param texts what is done with each update before, such as a translation
   * @throws dev.mjproxy.openapi.InvalidSpecException if an overlay does not fit the base
   */
  public static ObjectNode union(ObjectNode base, UnaryOperator<JsonNode> texts) {
    UnionDocument union = new UnionDocument(base.deepCopy());
    // First, so that the added operations come without what a dialect changes in them.
    union.add(ProfileFiles.LEGACY_OPERATIONS, full(ProfileFiles.LEGACY_OPERATIONS, base, texts));
    for (String name : ProfileFiles.DIALECTS) {
      union.add(name, full(name, base, texts));
    }
    return union.document();
  }
}
