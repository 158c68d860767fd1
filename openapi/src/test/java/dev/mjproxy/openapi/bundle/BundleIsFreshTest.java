package dev.mjproxy.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.ModuleFiles;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.SpecYaml;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The committed bundle is what the small files give; the jar carries the same document. */
final class BundleIsFreshTest {
  @Test
  void committedBundleIsWhatTheFilesGive() throws IOException {
    assertFresh(Files.readString(ModuleFiles.BUNDLE));
  }

  @Test
  void staleBundleIsRejectedWithTheCommandThatCuresIt() throws IOException {
    String stale = Files.readString(ModuleFiles.BUNDLE).replace("submitImagine", "submitImage");

    assertThatThrownBy(() -> assertFresh(stale))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("mvn -q -pl openapi -Pbundle");
  }

  @Test
  void bundlingTwiceGivesTheSameBytes() {
    Bundler bundler = new Bundler(ModuleFiles.DIRECTORY);

    assertThat(bundler.bundle())
        .isEqualTo(bundler.bundle())
        .isEqualTo(new Bundler(ModuleFiles.DIRECTORY).bundle());
  }

  @Test
  void documentInTheJarIsTheCommittedBundle() {
    JsonNode yaml = SpecYaml.read(ModuleFiles.BUNDLE, "bundled/mjproxy.yaml");

    assertThat(ApiSpec.bundled().document().toString()).isEqualTo(yaml.toString());
  }

  @Test
  void operationsStandInTheOrderOfThePublishedMenu() {
    // protocol §1.1
    assertThat(ApiSpec.bundled().operations().stream().map(Operation::toString))
        .containsExactly(
            "POST /mj/insight-face/swap",
            "POST /mj/submit/action",
            "POST /mj/submit/blend",
            "POST /mj/submit/describe",
            "POST /mj/submit/imagine",
            "POST /mj/submit/modal",
            "POST /mj/submit/shorten",
            "POST /mj/submit/upload-discord-images",
            "GET /mj/task/list",
            "POST /mj/task/list-by-condition",
            "POST /mj/task/list-by-ids",
            "POST /mj/task/query",
            "GET /mj/task/queue",
            "POST /mj/task/{id}/cancel",
            "GET /mj/task/{id}/fetch",
            "GET /mj/task/{id}/image-seed");
  }

  private static void assertFresh(String committed) {
    boolean fresh = new Bundler(ModuleFiles.DIRECTORY).bundle().equals(committed);
    assertThat(fresh)
        .as("openapi/bundled/mjproxy.yaml is stale; rebuild it with `mvn -q -pl openapi -Pbundle`")
        .isTrue();
  }
}
