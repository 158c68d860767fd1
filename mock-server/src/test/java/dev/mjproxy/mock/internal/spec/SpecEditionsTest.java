package dev.mjproxy.mock.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.DialectOptions;
import dev.mjproxy.mock.MockServerOptions.Access;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RunningMock;
import dev.mjproxy.openapi.SpecYaml;
import dev.mjproxy.openapi.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code /openapi.json} and {@code /openapi.yaml} in all their editions. */
final class SpecEditionsTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(o -> o.with(new Access(Optional.of("S"), true, Optional.of("K"))));

  @Test
  void isTheSpecOfTheRunningProfileWithThisServerOnly() {
    Answer answer = mock.get("/openapi.json");
    JsonNode document = answer.json();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(document.path("paths"))
        .isEqualTo(Profile.plusWithLegacyOperations().spec().document().path("paths"));
    assertThat(document.path("servers")).hasSize(1);
    assertThat(document.path("servers").path(0).path("url").asString())
        .isEqualTo(mock.server().baseUrl() + "{prefix}");
  }

  @Test
  void yamlIsTheSame() {
    Answer yaml = mock.get("/openapi.yaml?lang=zh");

    assertThat(SpecYaml.read(yaml.body(), "the answer"))
        .isEqualTo(mock.get("/openapi.json?lang=zh").json());
  }

  @Test
  void otherEditionsAreRefused() {
    assertThat(mock.get("/openapi.json?lang=fr").json().path("message").asString())
        .isEqualTo("lang: expected en or zh, found fr");
    assertThat(mock.get("/openapi.yaml?version=2.0").status()).isEqualTo(400);
  }

  static List<String> profiles() {
    return Profile.names();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyTextOfEveryProfileHasItsChinese(String profile) {
    try (RunningMock other = new RunningMock(o -> o.with(new DialectOptions(profile, true)))) {
      List<String> english = new ArrayList<>();
      walk(
          other.get("/openapi.json?lang=zh").json(),
          (name, value) -> {
            boolean text = name.equals("description") || name.equals("summary");
            if (text
                && value.isString()
                && value.stringValue().matches("\\p{ASCII}+ \\p{ASCII}+")) {
              english.add(value.stringValue());
            }
          });
      assertThat(english).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void olderEditionHoldsNothingThatItsVersionDoesNotKnow(String profile) {
    try (RunningMock other = new RunningMock(o -> o.with(new DialectOptions(profile, true)))) {
      JsonNode document = other.get("/openapi.json?version=3.0").json();
      List<String> unknown = new ArrayList<>();
      walk(
          document,
          (name, value) -> {
            boolean of31 =
                List.of("const", "if", "then", "$schema").contains(name)
                    || (name.equals("type") && value.isArray())
                    || (name.equals("examples") && value.isArray())
                    || (value.has("$ref") && value.size() > 1);
            if (of31) {
              unknown.add(name + ": " + value);
            }
          });
      assertThat(document.path("openapi").asString()).isEqualTo("3.0.3");
      assertThat(unknown).isEmpty();
      assertThat(document.path("paths").propertyNames())
          .isEqualTo(other.get("/openapi.json").json().path("paths").propertyNames());
    }
  }

  @Test
  void olderEditionSaysNullAndAlternativesInItsOwnWords() {
    JsonNode schemas = mock.get("/openapi.json?version=3.0").json().at("/components/schemas");
    JsonNode id = schemas.at("/ActionRequest/properties/taskId");

    assertThat(id.path("allOf").path(0).path("$ref").asString()).startsWith("#/components/");
    assertThat(schemas.toString()).contains("\"nullable\":true");
  }

  private static void walk(JsonNode node, BiConsumer<String, JsonNode> visitor) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      visitor.accept(entry.getKey(), entry.getValue());
      boolean data = List.of("value", "example", "x-mjproxy-dialect").contains(entry.getKey());
      if (!data) {
        walk(entry.getValue(), visitor);
      }
    }
    if (node.isArray()) {
      node.forEach(item -> walk(item, visitor));
    }
  }
}
