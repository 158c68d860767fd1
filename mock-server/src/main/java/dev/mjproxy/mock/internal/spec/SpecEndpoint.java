package dev.mjproxy.mock.internal.spec;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.OpenEndpoint;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.openapi.SpecYaml;
import dev.mjproxy.openapi.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves {@code /openapi.json} and {@code /openapi.yaml}: the spec of the running profile, with
 * this server as the only one; {@code ?lang=zh} in Chinese, {@code ?version=3.0} for tools that do
 * not read OpenAPI 3.1. Editions are made when they are first asked for.
 */
public final class SpecEndpoint implements OpenEndpoint {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final String JSON = "/openapi.json";
  private static final String YAML = "/openapi.yaml";

  private final Profile profile;
  private final ErrorResponses errors;
  private final Map<Edition, ObjectNode> editions = new ConcurrentHashMap<>();

  /** A form of the same document. */
  private record Edition(boolean chinese, boolean old) {}

  /**
   * Serves a profile's spec.
   *
   * @param errors makes the refusals
   */
  public SpecEndpoint(Profile profile, ErrorResponses errors) {
    this.profile = profile;
    this.errors = errors;
  }

  @Override
  public Optional<MockResponse> find(MockRequest request) {
    String path = request.path();
    return METHODS.contains(request.method()) && (path.equals(JSON) || path.equals(YAML))
        ? Optional.of(answer(request, path.equals(JSON)))
        : Optional.empty();
  }

  private MockResponse answer(MockRequest request, boolean json) {
    String lang = request.query("lang").orElse("en");
    String version = request.query("version").orElse("3.1");
    if (!Set.of("en", "zh").contains(lang)) {
      return refused("lang: expected en or zh, found " + lang, request);
    }
    if (!Set.of("3.0", "3.1").contains(version)) {
      return refused("version: expected 3.0 or 3.1, found " + version, request);
    }
    ObjectNode document =
        editions.computeIfAbsent(
            new Edition(lang.equals("zh"), version.equals("3.0")), this::edition);
    return response(withServer(document, request.baseUrl()), json);
  }

  private ObjectNode edition(Edition edition) {
    JsonNode document = profile.spec().document();
    JsonNode translated = edition.chinese() ? ChineseTexts.bundled().translate(document) : document;
    return (ObjectNode) (edition.old() ? OpenApi30.of(translated) : translated);
  }

  /**
   * The servers of the document are this project's default and a provider, whose tasks are billed.
   */
  private static ObjectNode withServer(ObjectNode document, String baseUrl) {
    ObjectNode copy = document.objectNode();
    copy.setAll(document);
    if (document.path("servers").path(0) instanceof ObjectNode first) {
      ObjectNode server = first.deepCopy();
      server.put(
          "url",
          first
              .path("url")
              .asString("")
              .replaceFirst("^https?://[^/{]*", Matcher.quoteReplacement(baseUrl)));
      ArrayNode servers = copy.putArray("servers");
      servers.add(server);
    }
    return copy;
  }

  private static MockResponse response(ObjectNode document, boolean json) {
    byte[] body =
        json
            ? JsonMapper.shared().writeValueAsBytes(document)
            : SpecYaml.write(document).getBytes(StandardCharsets.UTF_8);
    return new MockResponse(
        200,
        Map.of(
            "Content-Type",
            json ? "application/json" : "application/yaml; charset=utf-8",
            "Cache-Control",
            "no-cache"),
        body);
  }

  private MockResponse refused(String message, MockRequest request) {
    return errors.error(400, message, request.path());
  }
}
