package dev.mjproxy.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Walks the bundled document in tests. */
final class SpecTree {
  static final JsonNode ROOT = ApiSpec.bundled().document();

  /** A node and the pointer to it. */
  record Place(String pointer, JsonNode node) {
    Stream<Place> children() {
      List<Place> found = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        found.add(new Place(pointer + "/" + SpecDocument.escape(entry.getKey()), entry.getValue()));
      }
      for (int i = 0; node.isArray() && i < node.size(); i++) {
        found.add(new Place(pointer + "/" + i, node.get(i)));
      }
      return found.stream();
    }

    Place child(String name) {
      return new Place(pointer + "/" + SpecDocument.escape(name), node.path(name));
    }

    String name() {
      return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
  }

  private SpecTree() {}

  static Place root() {
    return new Place("", ROOT);
  }

  /** The components of one kind, such as {@code schemas}. */
  static Stream<Place> components(String kind) {
    return root().child("components").child(kind).children();
  }

  static Stream<Place> operations() {
    return root().child("paths").children().flatMap(Place::children);
  }

  /** Every node of the description itself; the values of examples are data and left out. */
  static Stream<Place> everything(Place from) {
    return Stream.concat(
        Stream.of(from),
        from.children().filter(place -> !isExample(place)).flatMap(SpecTree::everything));
  }

  private static boolean isExample(Place place) {
    return place.name().equals("example")
        || (place.name().equals("examples") && place.node().isArray())
        || place.pointer().matches("/components/examples/[^/]+/value");
  }
}
