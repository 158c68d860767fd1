package dev.mjproxy.contract.internal.diff;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * References that lead out of a document. The comparison's parser would follow them, to files of
 * this machine and to servers inside of its network, wherever the document comes from.
 */
final class OutsideRefs {
  private OutsideRefs() {}

  /** All of them, in the order of the document. */
  static List<String> in(JsonNode document) {
    List<String> found = new ArrayList<>();
    collect(document, found);
    return found;
  }

  private static void collect(JsonNode node, List<String> found) {
    for (String keyword : List.of("$ref", "$dynamicRef")) {
      JsonNode ref = node.path(keyword);
      if (ref.isString() && !ref.stringValue().startsWith("#")) {
        found.add(ref.stringValue());
      }
    }
    JsonNode mapping = node.path("discriminator").path("mapping");
    mapping
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(OutsideRefs::leadsOut)
        .forEach(found::add);
    node.forEach(inner -> collect(inner, found));
  }

  /** A mapping may also hold the bare name of a schema. */
  private static boolean leadsOut(String mapped) {
    return !mapped.startsWith("#") && !mapped.matches("[A-Za-z0-9_-]+");
  }
}
