package dev.mjproxy.contract.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.SpecYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every Arazzo journey names the scenario or the check with which the verifier goes its way. */
final class JourneysAreVerifiedTest {
  private static final Path FOLDER = Path.of("../openapi/journeys");

  private static List<Path> journeys() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("journeys")
  void everyJourneyNamesAScenarioOrACheckOfTheVerifier(Path file) {
    JsonNode mark = SpecYaml.read(file, file.toString()).at("/workflows/0/x-verified-by");

    assertThat(mark.size()).isEqualTo(1);
    if (mark.has("scenario")) {
      assertThat(Arrays.stream(Scenario.values()).map(Scenario::label))
          .contains(mark.path("scenario").asString());
    } else {
      assertThat(Checks.all(ApiSpec.bundled()).stream().map(Rule::id))
          .contains(mark.path("check").asString());
    }
  }
}
