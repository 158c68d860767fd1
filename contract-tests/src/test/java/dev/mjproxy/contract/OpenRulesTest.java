package dev.mjproxy.contract;

import static dev.mjproxy.contract.Results.assertOpen;
import static dev.mjproxy.contract.Results.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.LoadLimits;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What servers may do that is no lie: the rules stay open, with a reason. */
final class OpenRulesTest {
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(100));

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void aChangeThatTheServerDoesNotWantLeavesItsRuleOpen() throws Exception {
    RunReport report =
        run(json("/mj/submit/(simple-)?change", body -> body.put("code", 9)), List.of("dialect"));
    for (String scenario : List.of("change", "simple-change")) {
      assertOpen(report, "dialect/submission-is-accepted/" + scenario, "the server refused");
    }
  }

  @Test
  void withoutAGridThereIsNothingToChange() throws Exception {
    RunReport report =
        run(json("/mj/submit/imagine", body -> body.put("code", 9)), List.of("dialect"));
    assertOpen(report, "dialect/submission-is-accepted/change", "the submission was not accepted");
  }

  @Test
  void aServerWithoutRoomLeavesAllTasksOpen() throws Exception {
    RunReport report =
        run(
            json("/mj/submit/.*|.*swap", body -> body.put("code", 23)),
            List.of("callback", "task", "action", "list", "returncode"));
    for (String check :
        List.of(
            "callback/arrives",
            "callback/the-end-arrives",
            "callback/goes-forward",
            "callback/keeps-the-schema",
            "callback/agrees-with-fetch",
            "task/is-accepted/blend",
            "task/pictures-are-unique",
            "task/seed-is-stable",
            "task/upload-serves-the-bytes",
            "action/used-button-is-green",
            "action/modal-keeps-the-id/pick",
            "action/modal-is-not-queued",
            "action/abandoned-modal-is-cancelled",
            "action/task-waits-for-its-modal/region",
            "list/holds-exactly-the-named/listTasksByIds",
            "list/tasks-have-displays",
            "list/query-is-paged",
            "returncode/modal-rules/region",
            "returncode/unfinished-parent",
            "returncode/useless-buttons",
            "returncode/banned-word")) {
      assertOpen(report, check, "");
    }
  }

  @Test
  void aServerWithoutWindowsLeavesTheirRulesOpen() throws Exception {
    RunReport report =
        run(
            (asked, honest) ->
                asked.path().endsWith("/submit/action")
                    ? change(honest.apply(asked), body -> body.put("code", 1))
                    : honest.apply(asked).withTasks(OpenRulesTest::drawnAtOnce),
            List.of("action", "returncode/modal-rules"));
    assertOpen(report, "action/modal-window-is-filled", "the server asked for no modal");
    assertOpen(report, "action/task-waits-for-its-modal/region", "the server asked for no modal");
    assertOpen(report, "action/abandoned-modal-is-cancelled", "the server asked for no modal");
    assertOpen(report, "action/modal-is-not-queued", "the queue was not seen");
    assertOpen(report, "returncode/modal-rules/region", "the server asked for no modal");
    assertThat(result(report, "action/modal-is-asked/region").verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aModalThatIsNotTakenLeavesItsTaskOpen() throws Exception {
    RunReport full =
        run(json(".*/submit/modal", body -> body.put("code", 23)), List.of("action", "task"));
    assertOpen(full, "action/modal-keeps-the-id/pick", "the queue is full (code 23)");
    RunReport broken =
        run(
            (asked, honest) ->
                asked.path().endsWith("/submit/modal")
                    ? honest.apply(asked).withStatus(502)
                    : honest.apply(asked),
            List.of("action/modal-keeps-the-id"));
    assertThat(result(broken, "action/modal-keeps-the-id/pick").verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aServerWithoutAQueryLeavesItsRulesOpen() throws Exception {
    RunReport report =
        run(
            (asked, honest) ->
                asked.path().endsWith("/task/query")
                    ? Served.of(404, "text/plain", "404 page not found")
                    : honest.apply(asked),
            List.of("list"));
    for (String check : List.of("query-is-paged", "query-is-sorted", "query-filters")) {
      assertOpen(report, "list/" + check, "see lifecycle/task-is-listed/queryTasks");
    }
  }

  @Test
  void listsOfFewTasksCannotBeJudged() throws Exception {
    RunReport report =
        run(
            (asked, honest) ->
                asked.path().matches(".*/task/(list|queue|list-by-ids)")
                    ? Served.of(200, "application/json", "[]")
                    : honest.apply(asked),
            List.of("list"));
    assertOpen(report, "list/is-sorted/listTasks", "fewer than two tasks were listed");
    assertOpen(report, "list/tasks-have-displays", "the task is not listed");
  }

  @Test
  void aServerThatDropsHooksAndFiltersKeepsTheContract() throws Exception {
    RunReport report =
        run(
            (asked, honest) ->
                honest.apply(
                    new Asked(
                        asked.method(),
                        asked.path(),
                        asked.headers(),
                        asked.body().replaceAll("\"(notifyHook|accountFilter|filter)\"", "\"x\""))),
            List.of("callback", "returncode/unknown-account"));
    assertOpen(report, "callback/the-end-arrives", "no callback came; see callback/arrives");
    assertThat(result(report, "returncode/unknown-account/submitImagine").verdict())
        .isEqualTo(Verdict.UNSUPPORTED);
    assertThat(report.exitCode()).isZero();
  }

  @Test
  void onlyTheMockIsAskedToFail() throws Exception {
    RunReport report =
        run(
            (asked, honest) -> honest.apply(asked).withHeader("X-Mjproxy-Mock", ""),
            List.of("task/failure-is-explained"));
    assertThat(result(report, "task/failure-is-explained").verdict()).isEqualTo(Verdict.NOT_RUN);
  }

  @Test
  void aWordThatIsNotBannedLeavesTheRuleOpen() throws Exception {
    RunReport report =
        run(
            (asked, honest) ->
                honest.apply(
                    new Asked(
                        asked.method(),
                        asked.path(),
                        asked.headers(),
                        asked.body().replace("nude", "nice"))),
            List.of("returncode/banned-word"));
    assertOpen(report, "returncode/banned-word", "the server accepts a prompt with the word nude");
  }

  @Test
  void aSeedThatIsNotToldLeavesTheRuleOpen() throws Exception {
    RunReport report =
        run(json(".*/image-seed", body -> body.put("code", 4)), List.of("task/seed-is-stable"));
    assertOpen(report, "task/seed-is-stable", "the server gives no seed");
  }

  @Test
  void uploadsThatCannotBeReachedLeaveTheRuleOpen() throws Exception {
    RunReport report =
        run(
            json(
                ".*-images",
                body -> {
                  body.putArray("result")
                      .add("http://no-such-host.invalid/a")
                      .add("http://x.invalid/b");
                  return body;
                }),
            List.of("task/upload-serves-the-bytes"));
    assertOpen(report, "task/upload-serves-the-bytes", "the uploads cannot be reached from here");
  }

  @Test
  void aTaskThatWasDrawnBeforeTheCancelCameIsNotJudged() throws Exception {
    RunReport report =
        run(
            (asked, honest) -> honest.apply(asked).withTasks(task -> task.put("status", "SUCCESS")),
            List.of("lifecycle/cancel-ends-the-task", "returncode/unfinished-parent"));
    assertOpen(report, "lifecycle/cancel-ends-the-task", "had finished before the cancel arrived");
    assertOpen(report, "returncode/unfinished-parent", "had finished before the cancel arrived");
  }

  private static ObjectNode drawnAtOnce(ObjectNode task) {
    return task.path("status").asString("").equals("MODAL") ? task.put("status", "SUCCESS") : task;
  }

  private static Lie.Defect json(String path, UnaryOperator<ObjectNode> change) {
    return (asked, honest) ->
        asked.path().matches(path) ? change(honest.apply(asked), change) : honest.apply(asked);
  }

  private static Served change(Served served, UnaryOperator<ObjectNode> change) {
    return served.withJson(body -> change.apply((ObjectNode) body));
  }

  private static RunReport run(Lie.Defect defect, List<String> only) throws Exception {
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect)) {
      return Verifier.of(target(server.baseUrl())).with(options(only)).run();
    }
  }

  private static Target target(String url) {
    return Target.at(url)
        .withSecret("S")
        .withLoadLimits(new LoadLimits(OptionalInt.empty(), Duration.ZERO, Duration.ZERO))
        .withTimeouts(
            new Target.Timeouts(
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                Duration.ofMillis(50)));
  }

  private static Verifier.Options options(List<String> only) {
    return new Verifier.Options(
        new Selection(only, List.of()), OptionalInt.of(200), Strictness.NORMAL, 5);
  }
}
