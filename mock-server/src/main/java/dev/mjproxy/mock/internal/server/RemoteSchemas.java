package dev.mjproxy.mock.internal.server;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds JSON schemas for which WireMock would load other documents, from files or over the network:
 * some when it parses the stub, before stub listeners run, others when it matches a request.
 */
final class RemoteSchemas {
  private static final String MATCHER = "matchesJsonSchema";
  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

  /** Drafts that the schema library contains. */
  private static final Pattern KNOWN_DRAFT =
      Pattern.compile(
          "https?://json-schema\\.org/(draft-0[467]/schema|draft/(2019-09|2020-12)/schema)#?");

  private RemoteSchemas() {}

  /**
   * Whether a body sent to WireMock's admin API holds such a schema.
   *
   * @param body parsed as WireMock parses it; a body that is not JSON contains no schema
   */
  static boolean areIn(byte[] body) {
    JsonNode json = parsed(new String(body, StandardCharsets.UTF_8));
    return json != null && holdsSchema(json);
  }

  private static boolean holdsSchema(JsonNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().equals(MATCHER) && isRemote(schema(field.getValue()))) {
        return true;
      }
    }
    for (JsonNode child : node) {
      if (holdsSchema(child)) {
        return true;
      }
    }
    return false;
  }

  /** A schema may be written as a text as well. */
  private static @Nullable JsonNode schema(JsonNode value) {
    return value.isTextual() ? parsed(value.textValue()) : value;
  }

  private static boolean isRemote(@Nullable JsonNode schema) {
    if (schema == null) {
      return false;
    }
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      String value = field.getValue().asText();
      boolean leadsOut =
          REFERENCES.contains(field.getKey())
              ? !value.startsWith("#")
              : field.getKey().equals("$schema") && !KNOWN_DRAFT.matcher(value).matches();
      if (leadsOut && field.getValue().isTextual()) {
        return true;
      }
    }
    for (JsonNode child : schema) {
      if (isRemote(child)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable JsonNode parsed(String text) {
    try {
      return Json.node(text);
    } catch (JsonException e) {
      return null;
    }
  }
}
