package dev.mjproxy.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The spec, read once and immutable.
 *
 * <pre>{@code
 * for (Operation operation : ApiSpec.bundled().operations()) {
 *   System.out.println(operation.method() + " " + operation.path());
 * }
 * }</pre>
 */
public final class ApiSpec {
  private static final String BUNDLE = "mjproxy.json";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final SpecDocument document;
  private final List<Operation> operations;
  private final SchemaCheck check;

  private ApiSpec(SpecDocument document) {
    this.document = document;
    this.operations = List.copyOf(operations(document));
    this.check = new SchemaCheck(document);
  }

  /** The bundle that this library carries; read at the first call, shared afterwards. */
  public static ApiSpec bundled() {
    return Bundled.SPEC;
  }

  /**
   * Reads a bundle from a YAML or JSON file.
   *
   * @throws InvalidSpecException if it is unreadable, no OpenAPI 3.1 document, or has a reference
   *     that leads nowhere
   */
  public static ApiSpec read(Path file) {
    SpecDocument document = new SpecDocument(SpecYaml.read(file, file.toString()), file.toString());
    document.requireReferences();
    return new ApiSpec(document);
  }

  /**
   * The spec that a document holds, such as the bundle after a change.
   *
   * @param name how an error calls it
   * @throws InvalidSpecException if it is no OpenAPI 3.1 document, or has a reference that leads
   *     nowhere
   */
  public static ApiSpec of(JsonNode document, String name) {
    if (!(document instanceof ObjectNode root)) {
      throw new InvalidSpecException(
          "%s: expected an object, found %s".formatted(name, Json.show(document)));
    }
    SpecDocument copy = new SpecDocument(root.deepCopy(), name);
    copy.requireReferences();
    return new ApiSpec(copy);
  }

  /** The version of the described API document, such as {@code 0.1.0}. */
  public String version() {
    return document.root().path("info").path("version").asString();
  }

  /** All operations, in the order of the document. */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * The operation with this id, such as {@code submitImagine}.
   *
   * @throws IllegalArgumentException if there is none; the message lists all ids
   */
  public Operation operation(String operationId) {
    return operations.stream()
        .filter(operation -> operation.operationId().equals(operationId))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no operation '%s'; known: %s"
                        .formatted(
                            operationId,
                            operations.stream().map(Operation::operationId).toList())));
  }

  /** Compares requests and responses with this spec. */
  public SchemaCheck check() {
    return check;
  }

  /** A copy of the whole document. */
  public JsonNode document() {
    return document.root().deepCopy();
  }

  private static List<Operation> operations(SpecDocument document) {
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          found.add(new Operation(document, path.getKey(), method.getKey()));
        }
      }
    }
    return found;
  }

  /** Holder, so that the bundle is read at the first use and by one thread. */
  private static final class Bundled {
    private static final ApiSpec SPEC = load();

    private static ApiSpec load() {
      try (InputStream in = ApiSpec.class.getResourceAsStream(BUNDLE)) {
        if (in == null) {
          throw new InvalidSpecException(
              BUNDLE + " is missing beside ApiSpec; build the openapi module with Maven");
        }
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(in);
        return new ApiSpec(new SpecDocument(root, BUNDLE));
      } catch (IOException e) {
        throw new InvalidSpecException(BUNDLE + ": " + e.getMessage(), e);
      }
    }
  }
}
