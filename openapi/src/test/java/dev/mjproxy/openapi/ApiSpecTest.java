package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Reading a spec, good or broken. */
final class ApiSpecTest {
  @TempDir private Path directory;

  @Test
  void bundleIsReadOnceAndWhole() {
    assertThat(ApiSpec.bundled()).isSameAs(ApiSpec.bundled());
    assertThat(ApiSpec.bundled().version()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(ApiSpec.bundled().operations()).hasSize(16);
  }

  @Test
  void committedBundleReadsLikeTheOneInTheJar() {
    assertThat(ApiSpec.read(ModuleFiles.BUNDLE).document()).isEqualTo(ApiSpec.bundled().document());
  }

  @Test
  void documentIsACopy() {
    ((ObjectNode) ApiSpec.bundled().document()).removeAll();

    assertThat(ApiSpec.bundled().document().isEmpty()).isFalse();
  }

  @Test
  void unknownOperationIsRefusedWithAllKnownOnes() {
    assertThat(ApiSpec.bundled().operation("fetchTask").path()).isEqualTo("/mj/task/{id}/fetch");
    assertThatThrownBy(() -> ApiSpec.bundled().operation("fetch"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no operation 'fetch'; known: [swapFace, submitAction, submitBlend, submitDescribe,"
                + " submitImagine, submitModal, submitShorten, uploadDiscordImages, listTasks,"
                + " listTasksByCondition, listTasksByIds, queryTasks, listQueuedTasks, cancelTask,"
                + " fetchTask, getImageSeed]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | expected a YAML object at the top, found nothing",
        "[1] | expected a YAML object at the top, found [1]",
        "'a: [' | while parsing a flow node, expected the node content, but found '<stream end>'"
            + " (line 1, column 5)",
        "a: 1 | expected an OpenAPI 3.1 document, found openapi: nothing",
        "openapi: 3.0.3 | expected an OpenAPI 3.1 document, found openapi: 3.0.3",
        "openapi: 3.1.0 | expected an object under /paths, found none",
        "'{openapi: 3.1.0, paths: {}, a: {$ref: \"#/b\"}}' | /a refers to #/b, which does not exist"
            + " in this file",
        "'{openapi: 3.1.0, paths: {}, a: [{$ref: b.yaml}]}' | /a/0 refers to b.yaml, which does not"
            + " exist in this file",
        "'{openapi: 3.1.0, paths: {}, a: {$ref: \"#/b\"}, b: {$ref: \"#/a\"}}' | /a refers to itself"
            + " through #/b",
      })
  void brokenFileIsRefusedWithItsNameAndTheReason(String text, String reason) throws IOException {
    Path file = Files.writeString(directory.resolve("spec.yaml"), text);

    assertThatThrownBy(() -> ApiSpec.read(file))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(file + ": " + reason);
  }

  @Test
  void missingFileIsNamed() {
    Path file = directory.resolve("nope.yaml");

    assertThatThrownBy(() -> ApiSpec.read(file))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(file + ": no such file");
  }

  @Test
  void directoryIsNoSpec() {
    assertThatThrownBy(() -> ApiSpec.read(directory))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageStartingWith(directory + ": ");
  }
}
