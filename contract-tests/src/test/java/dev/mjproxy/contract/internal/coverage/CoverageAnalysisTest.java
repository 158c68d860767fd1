package dev.mjproxy.contract.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.result.Coverage;
import dev.mjproxy.contract.result.Observations;
import dev.mjproxy.contract.result.TaskTimeline;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What exchanges show of the spec and of tasks. */
final class CoverageAnalysisTest {
  private static final Request FETCH = Request.of("GET", "/mj/task/7/fetch").callOf("fetchTask");
  private static final Request SUBMIT =
      Request.of("POST", "/mj/submit/imagine").callOf("submitImagine");

  @Test
  void statusesFieldsAndValuesAreCounted() {
    Coverage fetch =
        coverage(
            "fetchTask",
            Exchanges.response(FETCH, "{\"id\":\"7\",\"status\":\"SUCCESS\",\"prompt\":null}"),
            Exchanges.response(
                FETCH, "{\"id\":\"7\",\"status\":\"ODD\",\"buttons\":[{\"label\":\"U1\"}]}"),
            Exchanges.response(FETCH.wrongFor("fetchTask"), "{\"prompt\":\"p\"}"));
    assertThat(fetch.calls()).isEqualTo(3);
    assertThat(fetch.statuses()).containsEntry(200, 3).containsEntry(401, 0);
    assertThat(field(fetch, "/id").seen()).isEqualTo(2);
    assertThat(field(fetch, "/prompt").seen()).isZero();
    assertThat(field(fetch, "/buttons/*/label").seen()).isEqualTo(1);
    assertThat(field(fetch, "/status").values())
        .containsEntry("SUCCESS", 1)
        .containsEntry("FAILURE", 0)
        .doesNotContainKey("ODD");
  }

  @Test
  void fieldsOfListsAndPagesAreKnown() {
    assertThat(field(coverage("listTasks"), "/*/id").seen()).isZero();
    assertThat(
            field(
                    coverage(
                        "queryTasks",
                        Exchanges.response(
                            Request.of("POST", "/mj/task/query").callOf("queryTasks"),
                            "{\"content\":[{\"id\":\"7\"},{\"id\":\"8\"}]}")),
                    "/content/*/id")
                .seen())
        .isEqualTo(2);
  }

  @Test
  void aTaskIsFollowedFromItsSubmission() {
    Observations observed =
        observe(
            Exchanges.response(SUBMIT, "{\"code\":1,\"result\":\"7\"}"),
            Exchanges.response(SUBMIT, "{\"code\":23,\"result\":\"8\"}"),
            Exchanges.response(
                FETCH,
                "{\"id\":\"7\",\"action\":\"IMAGINE\",\"status\":\"IN_PROGRESS\",\"progress\":\"46%\"}"),
            Exchanges.response(FETCH, "{\"id\":\"9\",\"status\":\"SUCCESS\"}"),
            Exchanges.response(FETCH, "{\"id\":\"7\",\"status\":\"FAILURE\",\"progress\":\"\"}"));
    assertThat(observed.tasks()).extracting(TaskTimeline::id).containsExactly("7");
    assertThat(observed.tasks().get(0).observations())
        .extracting(
            TaskTimeline.Observation::source,
            TaskTimeline.Observation::status,
            TaskTimeline.Observation::percent)
        .containsExactly(
            tuple(TaskTimeline.Source.SUBMIT, "", OptionalInt.empty()),
            tuple(TaskTimeline.Source.FETCH, "IN_PROGRESS", OptionalInt.of(46)),
            tuple(TaskTimeline.Source.FETCH, "FAILURE", OptionalInt.empty()));
  }

  private static Coverage.Field field(Coverage coverage, String pointer) {
    return coverage.fields().stream()
        .filter(it -> it.pointer().equals(pointer))
        .findFirst()
        .orElseThrow(() -> new AssertionError("expected " + pointer + ", found none"));
  }

  private static Coverage coverage(String operation, Exchange... log) {
    return observe(log).coverage().stream()
        .filter(it -> it.operation().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  private static Observations observe(Exchange... log) {
    return CoverageAnalysis.of(ApiSpec.bundled(), List.of(log), List.of(), Instant.EPOCH);
  }
}
