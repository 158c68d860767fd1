package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Whatever a server may answer has a named example: codes, statuses, actions, error shapes. */
final class ExamplesCoverTheProtocolTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();

  /** Protocol §3 and §5, base contract §5. */
  private static final Map<String, Set<Integer>> CODES =
      Map.of(
          "swapFace", Set.of(1, 3, 4, 9, 22, 23),
          "submitAction", Set.of(1, 3, 4, 9, 21, 22, 23),
          "submitBlend", Set.of(1, 3, 4, 9, 22, 23),
          "submitDescribe", Set.of(1, 3, 4, 9, 22, 23),
          "submitImagine", Set.of(1, 3, 4, 9, 22, 23, 24),
          "submitModal", Set.of(1, 3, 4, 9, 22, 23, 24),
          "submitShorten", Set.of(1, 3, 4, 9, 22, 23, 24),
          "uploadDiscordImages", Set.of(1, 3, 4, 9),
          "cancelTask", Set.of(1, 3),
          "getImageSeed", Set.of(1, 3, 4, 9));

  @TestFactory
  Stream<DynamicTest> everyResultCodeOfAnOperationHasAnExample() {
    return SPEC.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.operationId(),
                    () ->
                        assertThat(codes(operation))
                            .isEqualTo(CODES.getOrDefault(operation.operationId(), Set.of()))));
  }

  @Test
  void everyKnownCodeOccurs() {
    assertThat(SPEC.operations().stream().flatMap(operation -> codes(operation).stream()))
        .contains(Stream.of(ReturnCode.values()).map(ReturnCode::code).toArray(Integer[]::new));
  }

  @Test
  void everyStatusOfATaskHasAnExample() {
    assertThat(fetched().map(task -> task.path("status").asString()))
        .containsAll(enumOf("TaskStatus"));
  }

  @Test
  void everyActionHasAFinishedTask() {
    assertThat(
            fetched()
                .filter(task -> task.path("status").asString().equals("SUCCESS"))
                .map(task -> task.path("action").asString()))
        .containsAll(enumOf("TaskAction"));
  }

  @Test
  void finishedTaskHasTheButtonsOfItsAction() {
    // base contract §6
    assertThat(labels("imagineSuccess"))
        .containsExactly("U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4");
    assertThat(labels("blendSuccess")).isEqualTo(labels("imagineSuccess"));
    assertThat(labels("upscaleSuccess"))
        .hasSize(13)
        .contains("🔍Custom Zoom", "🖌️Vary (Region)", "⬅️", "➡️", "⬆️", "⬇️", "❤️");
    assertThat(labels("describeSuccess"))
        .containsExactly("1️⃣", "2️⃣", "3️⃣", "4️⃣", "🔄", "🎉Imagine all");
    assertThat(labels("shortenSuccess")).contains("1️⃣").last().isEqualTo("Show Details");
    assertThat(labels("swapFaceSuccess")).isEmpty();
  }

  @Test
  void everyErrorShapeHasAnExample() {
    Set<String> shapes =
        SpecTree.components("examples")
            .map(example -> example.node().path("value"))
            .map(ExamplesCoverTheProtocolTest::errorShape)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shapes).contains("Spring", "relay A", "relay B");
  }

  private static String errorShape(JsonNode body) {
    if (body.has("timestamp")) {
      return "Spring";
    }
    if (body.path("error").isObject()) {
      return "relay A";
    }
    return body.has("code") && body.has("type") ? "relay B" : "none";
  }

  private static Set<Integer> codes(Operation operation) {
    return operation.responseExamples(200).stream()
        .map(example -> example.value().path("code"))
        .filter(JsonNode::isInt)
        .map(JsonNode::intValue)
        .collect(Collectors.toSet());
  }

  private static Stream<JsonNode> fetched() {
    return SPEC.operation("fetchTask").responseExamples(200).stream().map(NamedExample::value);
  }

  private static List<String> labels(String example) {
    JsonNode task = SPEC.operation("fetchTask").responseExample(200, example).value();
    return task.path("buttons")
        .valueStream()
        .map(button -> button.path("emoji").asString() + button.path("label").asString())
        .toList();
  }

  private static List<String> enumOf(String schema) {
    return SpecTree.ROOT
        .at("/components/schemas/" + schema + "/enum")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
