package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.Bend;
import dev.mjproxy.contract.liar.Bends;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.Access;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Detection;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which dialect a server is taken for, and that a single deviation makes none. */
@Execution(ExecutionMode.CONCURRENT)
final class DetectorTest {
  private static final MockServer MOCK = HonestServer.start();
  private static final int MOST_REQUESTS = 60;

  @TempDir private Path folder;

  @AfterAll
  static void stop() {
    MOCK.close();
  }

  @Test
  void theMockSpeaksTheBase() throws Exception {
    Detection detection = detect((asked, honest) -> honest.apply(asked), Access.SecretForm.BEARER);
    assertThat(detection.chosen().name()).isEqualTo("plus");
    assertThat(detection.chosen().sentence())
        .contains("16 of 16 operations.", "Secret: mj-api-secret, bearer, raw.");
    assertThat(detection.requests()).isLessThan(MOST_REQUESTS);
    assertThat(detection.candidates())
        .extracting(Detection.Candidate::profile)
        .containsExactlyInAnyOrderElementsOf(Profile.names());
  }

  /** Otherwise a defect of a base server would be forgiven. */
  @ParameterizedTest
  @MethodSource("bends")
  void aSingleDeviationIsNoDialect(Bend bend) throws Exception {
    assertThat(detect(bend.defects().get(), bend.form()).chosen().name()).isEqualTo("plus");
  }

  @Test
  void severalTraitsOfTheOriginalMakeTheOriginal() throws Exception {
    Detection detection = detect(DetectorTest::original, Access.SecretForm.MJ_API_SECRET);
    assertThat(detection.chosen().name()).isEqualTo("original");
    assertThat(detection.chosen().traits()).contains("No mode prefixes.");
  }

  @Test
  void whatWasFoundIsWrittenAsAProfile() throws Exception {
    Lie.Defect anyPrefixAndNoQueue =
        (asked, honest) ->
            asked.is("/task/list") ? Bends.nowhere(asked, honest) : original(asked, honest);
    Path file = folder.resolve("ours.yaml");
    Files.writeString(file, detect(anyPrefixAndNoQueue, Access.SecretForm.MJ_API_SECRET).overlay());
    Profile profile = Profile.read(file);
    assertThat(profile.dialect().prefixes()).isEqualTo(Dialect.Prefixes.NONE);
    assertThat(profile.spec().operations())
        .extracting(Operation::operationId)
        .contains("submitImagine")
        .doesNotContain("listTasks", "submitAction");
  }

  static Stream<Bend> bends() {
    return Bends.all().stream();
  }

  /** What free requests show of the original: few operations, one secret form, no prefixes. */
  private static Served original(Asked asked, Function<Asked, Served> honest) {
    if (!asked.headers().containsKey("mj-api-secret")) {
      return Served.of(401, "text/plain", "").withHeader("Content-Type", "");
    }
    boolean isAbsent =
        asked.path().startsWith("/mj-")
            || asked
                .path()
                .matches(".*/(swap|action|modal|shorten|.*-images|.*-ids|query|cancel|.*-seed)");
    return isAbsent ? Bends.nowhere(asked, honest) : honest.apply(asked);
  }

  private static Detection detect(Lie.Defect defect, Access.SecretForm form) throws Exception {
    try (LyingServer server = LyingServer.start(MOCK.baseUrl().toString(), defect)) {
      return Detector.of(Target.at(server.baseUrl()).withSecret("S").withSecretForm(form)).run();
    }
  }
}
