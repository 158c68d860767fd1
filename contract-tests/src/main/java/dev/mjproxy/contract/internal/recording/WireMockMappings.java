package dev.mjproxy.contract.internal.recording;

import dev.mjproxy.contract.observed.ObservedExchange;
import dev.mjproxy.contract.observed.ObservedRequest;
import dev.mjproxy.contract.observed.ObservedResponse;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of WireMock stub mappings, each taken as one exchange: the stub's response to a proper
 * request of its operation. What only a sequence shows cannot be seen in stubs.
 *
 * @param folder the mappings; response bodies in files lie in {@code __files} beside it
 */
public record WireMockMappings(Path folder) implements Recording {
  private static final String ID = "1320098173412546";

  /** The rules that compare one reply with another: of stubs nobody knows which comes first. */
  public static final List<String> RULES_OF_SEQUENCES =
      List.of(
          "lifecycle/status-moves-forward",
          "lifecycle/progress-never-falls",
          "lifecycle/times-stay",
          "lifecycle/end-is-final",
          "lifecycle/ids-are-unique",
          "lifecycle/equal-prompts-draw-twice",
          "lifecycle/id-is-stable",
          "lifecycle/id-is-fetchable",
          "lifecycle/accepted-ids-are-fetchable",
          "lifecycle/prompt-is-echoed",
          "lifecycle/state-is-echoed",
          "lifecycle/task-is-listed",
          "list/agrees-with-fetch",
          "task/pictures-are-unique",
          "task/echoes-its-state",
          "task/lives-by-the-rules",
          "action/new-task-has-its-own-id");

  /** A selection without the rules about sequences. */
  public static Selection of(Selection selection) {
    List<String> skip = new ArrayList<>(selection.skip());
    skip.addAll(RULES_OF_SEQUENCES);
    return new Selection(selection.only(), skip);
  }

  @Override
  public Skipped read(Consumer<ObservedExchange> consumer) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + ": expected a folder of WireMock mappings, found none");
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    Skipped skipped = Skipped.NONE;
    for (Path file : files) {
      JsonNode json = read(file);
      for (JsonNode mapping : json.has("mappings") ? json.path("mappings") : List.of(json)) {
        skipped = read(file, mapping, consumer, skipped);
      }
    }
    return skipped;
  }

  private static JsonNode read(Path file) throws IOException {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s: expected a WireMock mapping, found no JSON: %s"
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  private Skipped read(
      Path file, JsonNode mapping, Consumer<ObservedExchange> consumer, Skipped skipped)
      throws IOException {
    JsonNode response = mapping.path("response");
    if (!mapping.path("request").isObject() || !response.isObject()) {
      throw new IllegalArgumentException(
          file + ": expected a WireMock mapping with request and response, found neither or one");
    }
    Optional<Operation> operation = operation(mapping.path("request"));
    String obstacle =
        operation.isEmpty()
            ? "a stub of no operation of this API"
            : response.has("proxyBaseUrl")
                ? "a stub that passes requests on"
                : response.has("fault")
                    ? "a stub that plays a fault"
                    : response.path("transformers").toString().contains("response-template")
                        ? "a stub whose response is made by a template"
                        : "";
    if (!obstacle.isEmpty()) {
      return skipped.and(obstacle + ", " + file.getFileName());
    }
    consumer.accept(exchange(operation.orElseThrow(), response));
    return skipped;
  }

  /** The operation that a stub is for: its method and path, or a pattern of the path. */
  private static Optional<Operation> operation(JsonNode request) {
    String method = request.path("method").asString("ANY");
    return ApiSpec.bundled().operations().stream()
        .filter(it -> method.equals("ANY") || method.equals(it.method()))
        .filter(it -> matches(request, it))
        .findFirst();
  }

  private static boolean matches(JsonNode request, Operation operation) {
    String template = Pattern.quote(operation.path()).replace("{id}", "\\E[^/]+\\Q");
    Pattern literal = Pattern.compile("(/mj-\\w+)?" + template);
    for (String member : List.of("url", "urlPath", "urlPathTemplate")) {
      String path = request.path(member).asString("").split("\\?", 2)[0];
      if (!path.isEmpty()) {
        return literal.matcher(path).matches();
      }
    }
    for (String member : List.of("urlPattern", "urlPathPattern")) {
      String pattern = request.path(member).asString("");
      if (!pattern.isEmpty()) {
        return isIn(pattern, operation.path(ID));
      }
    }
    return false;
  }

  private static boolean isIn(String pattern, String path) {
    try {
      return Pattern.matches(pattern, path);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private ObservedExchange exchange(Operation operation, JsonNode response) throws IOException {
    String example =
        operation.requestExamples().stream()
            .findFirst()
            .map(NamedExample::value)
            .map(JsonNode::toString)
            .orElse("");
    return ObservedExchange.of(
        ObservedRequest.of(operation.method(), "http://stub" + operation.path(ID))
            .with(Map.of("Content-Type", List.of("application/json")))
            .with(example),
        ObservedResponse.of(
            response.path("status").asInt(200),
            WireMockJournal.headers(response.path("headers")),
            body(response)));
  }

  private byte[] body(JsonNode response) throws IOException {
    if (response.has("jsonBody")) {
      return response.path("jsonBody").toString().getBytes(StandardCharsets.UTF_8);
    }
    if (response.has("base64Body")) {
      try {
        return Base64.getDecoder().decode(response.path("base64Body").asString(""));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s: response.base64Body: expected base64, found %s".formatted(folder, e.getMessage()),
            e);
      }
    }
    String name = response.path("bodyFileName").asString("");
    if (name.isEmpty()) {
      return response.path("body").asString("").getBytes(StandardCharsets.UTF_8);
    }
    Path files = folder.resolveSibling("__files").normalize();
    Path file = files.resolve(name).normalize();
    if (!file.startsWith(files) || !Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "%s: expected the body file %s, found none that can be read".formatted(folder, file));
    }
    return Files.readAllBytes(file);
  }
}
