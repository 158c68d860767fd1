package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The Arazzo files in {@code journeys/} agree with the spec and with one another. */
final class JourneysTest {
  private static final Path FOLDER = ModuleFiles.DIRECTORY.resolve("journeys");
  private static final String SUFFIX = ".arazzo.yaml";
  private static final Map<String, ObjectNode> ALL =
      names().collect(Collectors.toMap(name -> name, JourneysTest::journey));

  private final JourneyCheck check = new JourneyCheck(ApiSpec.bundled(), ALL);

  private static Stream<String> names() {
    return ModuleFiles.under(FOLDER).stream().map(file -> file.replace(SUFFIX, ""));
  }

  private static ObjectNode journey(String name) {
    return SpecYaml.read(FOLDER.resolve(name + SUFFIX), name);
  }

  @Test
  void theNineJourneysOfThisApiAreThere() {
    assertThat(names())
        .containsExactly(
            "blend",
            "cancel",
            "describe-and-draw",
            "draw",
            "seed",
            "shorten-and-draw",
            "upload",
            "upscale",
            "vary-region");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyJourneyAgreesWithTheSpec(String name) {
    assertThat(check.gaps(journey(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyJourneyIsInTheJarBesideTheBundleThatItNames(String name) throws Exception {
    String folder = "journeys/";
    try (InputStream file = ApiSpec.class.getResourceAsStream(folder + name + SUFFIX);
        InputStream bundle = ApiSpec.class.getResourceAsStream("bundled/mjproxy.yaml")) {
      assertThat(file).isNotNull();
      assertThat(bundle).isNotNull();
    }
    assertThat(journey(name).at("/sourceDescriptions/0/url").asString())
        .isEqualTo("../bundled/mjproxy.yaml");
  }

  @Test
  void unknownOperationIsRejected() {
    assertThat(gapsWith("operationId: submitImagine", "operationId: submitPicture"))
        .containsExactly("step submit: no operation 'submitPicture' in the spec");
  }

  @Test
  void requestThatTheSpecForbidsIsRejected() {
    assertThat(gapsWith("prompt: a lighthouse at dusk, watercolour", "prompt: [1]"))
        .singleElement()
        .asString()
        .startsWith("step submit: payload /prompt: expected");
  }

  @Test
  void unknownRequestMemberIsRejected() {
    assertThat(gapsWith("prompt: a lighthouse", "prompt: x\n            promt: a lighthouse"))
        .containsExactly("step submit: payload: submitImagine has no member 'promt'");
  }

  @Test
  void pointerIntoNoFieldOfTheResponseIsRejected() {
    assertThat(gapsWith("#/buttons/0/customId", "#/buttons/0/custom"))
        .containsExactly("step wait: $response.body#/buttons/0/custom is in no response");
  }

  @Test
  void outputThatNoEarlierStepHasIsRejected() {
    assertThat(gapsWith("value: $steps.submit.outputs.taskId", "value: $steps.submit.outputs.id"))
        .containsExactly("step wait: no earlier step has $steps.submit.outputs.id");
    assertThat(gapsWith("imageUrl: $steps.wait.outputs", "imageUrl: $steps.later.outputs"))
        .containsExactly("outputs: no earlier step has $steps.later.outputs.imageUrl");
  }

  @Test
  void undeclaredInputUnknownSourceAndMissingPathParameterAreRejected() {
    assertThat(gapsWith("value: $inputs.secret", "value: $inputs.key"))
        .containsExactly("parameters: no input $inputs.key");
    assertThat(gapsWith("x-source: [plus-docs,", "x-source: [plus-doc,"))
        .containsExactly("unknown source 'plus-doc'");
    assertThat(gapsWith("name: id", "name: task"))
        .containsExactly("step wait: fetchTask needs the path parameter 'id'");
  }

  @Test
  void workflowAndOutputOfAnotherFileThatDoNotExistAreRejected() {
    assertThat(gaps("upscale", "draw.draw", "draw.paint"))
        .contains("step draw: no workflow $sourceDescriptions.draw.paint");
    assertThat(gaps("upscale", "$outputs.firstUpscale", "$outputs.first"))
        .contains("step draw: workflow draw has no output 'first'");
  }

  private List<String> gapsWith(String text, String replacement) {
    return gaps("draw", text, replacement);
  }

  private List<String> gaps(String journey, String text, String replacement) {
    return check.gaps(JourneyCheck.changed(FOLDER.resolve(journey + SUFFIX), text, replacement));
  }
}
