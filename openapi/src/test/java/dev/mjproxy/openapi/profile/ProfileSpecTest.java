package dev.mjproxy.openapi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ModuleFiles;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReceivedResponse;
import dev.mjproxy.openapi.SpecYaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The overlays of this library, and the full specs that they give. */
final class ProfileSpecTest {
  private static final Set<String> SOURCES =
      new TreeSet<>(
          SpecYaml.read(ModuleFiles.DIRECTORY.resolve("sources.yaml"), "sources.yaml")
              .propertyNames());

  static List<String> names() {
    return Profile.names();
  }

  static Stream<String> overlays() {
    return Stream.concat(ProfileFiles.DIALECTS.stream(), ProfileFiles.PARTS.stream());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyActionHasADescriptionInBothLanguagesAndASource(String name) {
    JsonNode overlay = SpecYaml.read(ModuleFiles.PROFILES.resolve(name + ".yaml"), name + ".yaml");

    assertThat(overlay.path("info").path("x-zh").asString("")).isNotBlank();
    assertThat(overlay.path("actions").valueStream())
        .isNotEmpty()
        .allSatisfy(action -> assertThat(gaps(action)).as(action.toString()).isEmpty());
  }

  @Test
  void actionWithoutAChineseTextOrWithAnUnknownSourceHasGaps() {
    JsonNode action =
        SpecYaml.read(
            "{target: $, description: d, x-source: [nowhere]}".getBytes(StandardCharsets.UTF_8),
            "an action");

    assertThat(gaps(action)).containsExactly("x-zh", "unknown source nowhere");
  }

  @Test
  void everyFileInTheFolderIsAProfileAPartOrTheChineseTexts() {
    assertThat(ModuleFiles.under(ModuleFiles.PROFILES))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(overlays(), Stream.of("zh")).map(name -> name + ".yaml").toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExampleIsAcceptedByItsOwnSpec(String name) {
    List<String> refused = new ArrayList<>();
    for (Operation operation : Profile.named(name).spec().operations()) {
      for (NamedExample example : operation.requestExamples()) {
        problems(name, operation, example)
            .forEach(problem -> refused.add(example.name() + ": " + problem));
      }
      for (int status : operation.statuses()) {
        for (NamedExample example : operation.responseExamples(status)) {
          problems(name, operation, status, example)
              .forEach(problem -> refused.add(status + " " + example.name() + ": " + problem));
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void whatADialectSaysDifferentlyStandsInItsSpec() {
    assertThat(at("relay", "/components/schemas/TaskStatus/enum")).contains("\"\"");
    assertThat(at("relay", "/components/schemas/ImagineRequest/properties"))
        .doesNotContain("notifyHook");
    assertThat(at("relay", "/paths/~1mj~1submit~1imagine/post/responses/200/content"))
        .contains("text/plain; charset=utf-8");
    assertThat(at("original", "/components/schemas/TaskStatus/enum"))
        .isEqualTo("[\"NOT_START\",\"SUBMITTED\",\"IN_PROGRESS\",\"FAILURE\",\"SUCCESS\"]");
    assertThat(at("original", "/components/responses/Unauthorized")).doesNotContain("content");
    assertThat(at("original", "/security")).isEqualTo("[{\"mjApiSecret\":[]}]");
    assertThat(at("cipher", "/components/schemas/BlendRequest/required")).contains("dimensions");
    assertThat(at("cipher", "/components/schemas/Button/properties/emoji/$ref"))
        .contains("ButtonEmoji");
    assertThat(at("trueai", "/paths/~1mj~1task~1{id}~1fetch/get/responses")).contains("\"204\"");
    assertThat(at("trueai", "/components/schemas/UploadRequest/properties"))
        .contains("accountFilter")
        .doesNotContain("\"filter\"");
  }

  private static String at(String name, String pointer) {
    return Profile.named(name).spec().document().at(pointer).toString();
  }

  private static List<String> problems(String name, Operation operation, NamedExample example) {
    return Profile.named(name)
        .spec()
        .check()
        .request(operation, bytes(example.value()))
        .violations()
        .stream()
        .map(violation -> operation.operationId() + " " + violation.message())
        .toList();
  }

  private static List<String> problems(
      String name, Operation operation, int status, NamedExample example) {
    ReceivedResponse response =
        new ReceivedResponse(
            status, Map.of("Content-Type", List.of("application/json")), bytes(example.value()));
    return Profile.named(name).spec().check().response(operation, response).stream()
        .filter(violation -> !example.name().equals("notFoundTask"))
        .map(violation -> operation.operationId() + " " + violation.message())
        .toList();
  }

  private static byte[] bytes(JsonNode value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> gaps(JsonNode action) {
    List<String> gaps = new ArrayList<>();
    for (String text : List.of("description", "x-zh")) {
      if (action.path(text).asString("").isBlank()) {
        gaps.add(text);
      }
    }
    if (action.path("x-source").isEmpty()) {
      gaps.add("x-source");
    }
    action
        .path("x-source")
        .forEach(
            id -> {
              if (!SOURCES.contains(id.asString())) {
                gaps.add("unknown source " + id.asString());
              }
            });
    return gaps;
  }
}
