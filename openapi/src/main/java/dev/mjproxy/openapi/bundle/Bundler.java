package dev.mjproxy.openapi.bundle;

import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.SpecYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bundles {@code openapi.yaml} and the files that it names into one document.
 *
 * <p>The rule is <em>file name = component name</em>: a reference to {@code
 * components/schemas/Task.yaml} becomes {@code #/components/schemas/Task}, a reference to any other
 * file is replaced by the file's content. Only components that something refers to are bundled,
 * sorted by kind and name, so the same files always give the same bytes.
 *
 * <p>Our own bundler, because the generator duplicates shared schemas or loses component names when
 * it is fed many files (swagger-parser issue 2266).
 */
public final class Bundler {
  private final Path directory;
  private final Path components;
  private final Map<String, Map<String, JsonNode>> bundled = new TreeMap<>();
  private final Deque<Path> open = new ArrayDeque<>();

  /**
   * @param directory the folder that holds {@code openapi.yaml}, {@code paths/} and {@code
   *     components/}
   */
  public Bundler(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    this.components = this.directory.resolve("components");
  }

  /**
   * The whole document as YAML, below a comment that tells how it was made and explains its marks.
   *
   * @throws InvalidSpecException if a file is missing, is no YAML object, or refers to itself
   */
  public String bundle() {
    return BundleHeader.ENGLISH + SpecYaml.write(document());
  }

  /**
   * The same document with the Chinese texts of {@code zh.yaml}.
   *
   * @throws InvalidSpecException as for {@link #bundle()}, and if {@code zh.yaml} lacks a text or
   *     has one too many
   */
  public String chineseBundle() {
    Translation translation = Translation.read(directory.resolve("zh.yaml"));
    return BundleHeader.CHINESE + SpecYaml.write(translation.translate(document()));
  }

  private ObjectNode document() {
    bundled.clear();
    open.clear();
    Path openapi = directory.resolve("openapi.yaml");
    ObjectNode root = (ObjectNode) resolve(openapi, openapi);
    JsonNode ownComponents = root.remove("components");
    if (ownComponents != null) {
      ownComponents.properties().forEach(kind -> takeIn(kind.getKey(), kind.getValue()));
    }
    ObjectNode all = root.putObject("components");
    bundled.forEach((kind, byName) -> byName.forEach(all.putObject(kind)::set));
    return root;
  }

  /**
   * Adds the components that {@code openapi.yaml} itself names: nothing refers to a security scheme
   * by {@code $ref}.
   */
  private void takeIn(String kind, JsonNode named) {
    Map<String, JsonNode> byName = bundled.computeIfAbsent(kind, key -> new TreeMap<>());
    named.properties().forEach(entry -> byName.putIfAbsent(entry.getKey(), entry.getValue()));
  }

  private JsonNode resolve(Path file, Path referrer) {
    if (open.contains(file)) {
      throw new InvalidSpecException(
          name(file) + " refers to itself through " + open.stream().map(this::name).toList());
    }
    open.push(file);
    JsonNode result = rewrite(read(file, referrer), file);
    open.pop();
    return result;
  }

  private JsonNode rewrite(JsonNode node, Path from) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(rewrite(item, from)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    String reference = fileReference(object);
    if (reference != null && !isComponent(target(reference, from))) {
      if (object.size() > 1) {
        throw new InvalidSpecException(
            "%s: the reference to %s has siblings %s, which would be lost; move them into that file"
                .formatted(name(from), reference, object.propertyNames()));
      }
      return resolve(target(reference, from), from);
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(entry -> copy.set(entry.getKey(), rewrite(entry.getValue(), from)));
    if (reference != null) {
      copy.put("$ref", component(target(reference, from), from));
    }
    return copy;
  }

  /** The pointer into the bundle, after the component's own file has been taken in. */
  private String component(Path file, Path referrer) {
    Path inComponents = components.relativize(file);
    String kind = inComponents.getName(0).toString();
    String name = inComponents.getName(1).toString().replaceFirst("\\.yaml$", "");
    Map<String, JsonNode> byName = bundled.computeIfAbsent(kind, k -> new TreeMap<>());
    if (!byName.containsKey(name)) {
      // A placeholder first, so that a schema may refer to itself.
      byName.put(name, JsonNodeFactory.instance.nullNode());
      byName.put(name, rewrite(read(file, referrer), file));
    }
    return "#/components/" + kind + "/" + name;
  }

  private boolean isComponent(Path file) {
    return file.getParent() != null && components.equals(file.getParent().getParent());
  }

  private static @Nullable String fileReference(ObjectNode object) {
    JsonNode reference = object.get("$ref");
    return reference != null
            && reference.isString()
            && !reference.stringValue().startsWith("#")
            && !reference.stringValue().contains("://")
        ? reference.stringValue()
        : null;
  }

  private static Path target(String reference, Path from) {
    return from.resolveSibling(reference).normalize();
  }

  private JsonNode read(Path file, Path referrer) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidSpecException(
          file.equals(referrer)
              ? file + " does not exist"
              : "%s refers to %s, which does not exist".formatted(name(referrer), name(file)));
    }
    return SpecYaml.read(file, name(file));
  }

  private String name(Path file) {
    return file.startsWith(directory) ? directory.relativize(file).toString() : file.toString();
  }
}
