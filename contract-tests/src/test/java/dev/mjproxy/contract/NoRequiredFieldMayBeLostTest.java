package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.check.Selection;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.verdict.RunReport;
import dev.mjproxy.contract.verdict.Strictness;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that loses any required field of any reply gets exit code 1. */
final class NoRequiredFieldMayBeLostTest {
  /** Tasks that wait or work have no buttons yet. */
  private static final String NEVER_THERE = "listQueuedTasks /*/buttons/*/customId";

  private static final List<String> LISTS =
      List.of("listTasks", "listTasksByCondition", "listTasksByIds", "queryTasks");
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(100));

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void everyOperationHasRequiredFields() {
    assertThat(RequiredFields.of(ApiSpec.bundled()))
        .extracting(place -> place.operation().operationId())
        .containsAll(ApiSpec.bundled().operations().stream().map(it -> it.operationId()).toList());
  }

  @ParameterizedTest
  @MethodSource("places")
  void losingItIsExitCodeOne(RequiredFields.Place place) throws Exception {
    String path = place.operation().path().replace("{id}", "[^/]+");
    try (LyingServer liar =
        LyingServer.start(
            HONEST.baseUrl().toString(),
            (asked, honest) ->
                asked.path().matches(path)
                    ? honest.apply(asked).withJson(place::removeFrom)
                    : honest.apply(asked))) {
      RunReport report = run(liar.baseUrl(), place);
      assertThat(report.exitCode()).as(report.sentence()).isEqualTo(1);
      assertThat(report.causes())
          .anySatisfy(
              cause ->
                  assertThat(cause.first().pointer())
                      .endsWith("/" + place.path().get(place.path().size() - 1)));
    }
  }

  static Stream<RequiredFields.Place> places() {
    return RequiredFields.of(ApiSpec.bundled()).stream()
        .filter(place -> !place.toString().equals(NEVER_THERE));
  }

  private static RunReport run(String url, RequiredFields.Place place) throws Exception {
    String operation = place.operation().operationId();
    String seen =
        LISTS.contains(operation)
            ? "lifecycle/task-is-listed/"
            : "shape/request-examples-are-accepted/";
    Selection selection =
        new Selection(
            List.of(
                place.operation().hasRequestBody() || LISTS.contains(operation)
                    ? seen + operation
                    : "lifecycle/id-is-fetchable",
                "shape/replies-keep-the-schema/" + operation),
            List.of());
    return Verifier.of(Target.at(url).withSecret("S"))
        .with(new Verifier.Options(selection, OptionalInt.of(50), Strictness.NORMAL, 1))
        .run();
  }
}
