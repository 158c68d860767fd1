package dev.mjproxy.contract;

import static dev.mjproxy.contract.Results.assertOpen;
import static dev.mjproxy.contract.Results.result;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Servers that are no liars and yet cannot be judged, or not wholly: the reason is what counts. */
final class HardServersTest {
  private static final MockServer HONEST = HonestServer.start();
  private static final LoadLimits IMPATIENT =
      new LoadLimits(OptionalInt.empty(), Duration.ZERO, Duration.ZERO);
  private static final Served NOTHING = Served.of(200, "application/json", "");

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void aServerThatStaysSilentIsOneFinding() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      RunReport report = run("http://127.0.0.1:" + silent.getLocalPort(), List.of());
      assertThat(report.causes()).hasSize(1);
      assertThat(report.causes().get(0).first().message())
          .isEqualTo(
              "expected replies, found a connection, and then no reply: no complete reply within"
                  + " 400ms");
      assertThat(report.exitCode()).isEqualTo(1);
      assertThat(report.results().get(3).outcome().reason())
          .isEqualTo("access/server-answers failed, so there is nothing to check");
    }
  }

  @Test
  void aFullQueueLeavesTheJourneyOpen() throws Exception {
    RunReport report = imagine(served -> submission(served, 23));
    assertOpen(report, "lifecycle/submit-is-accepted", "the queue is full (code 23)");
    assertOpen(report, "lifecycle/times-stay", "code 23");
    assertOpen(report, "lifecycle/success-has-an-image", "the submission was not accepted");
    assertOpen(report, "lifecycle/ids-are-unique", "the submission was not accepted");
    assertOpen(report, "lifecycle/queue-holds-the-task", "the submission was not accepted");
  }

  @Test
  void aRateLimitLeavesTheRuleOpen() throws Exception {
    String limited = ".*(no-such|/task/queue|/submit/modal).*";
    Lie.Defect limit =
        (asked, honest) ->
            asked.path().matches(limited) ? Served.of(429, "text/plain", "") : honest.apply(asked);
    String reason = "the server limits the rate (HTTP 429)";
    assertOpen(run(limit, "shape/unknown-path"), "shape/unknown-path", reason);
    RunReport modal = run(limit, "returncode/missing-field/submitModal");
    assertOpen(modal, "returncode/missing-field/submitModal", reason);
    RunReport queue = run(limit, "listQueuedTasks");
    assertOpen(queue, "lifecycle/queue-holds-the-task", reason);
    assertOpen(
        queue,
        "shape/replies-keep-the-schema/listQueuedTasks",
        "it gave no reply that can be judged");
  }

  @Test
  void aReadThatNoOtherCheckMadeIsMade() throws Exception {
    String check = "shape/replies-keep-the-schema/queryTasks";
    RunReport report = run((asked, honest) -> honest.apply(asked), check);
    assertThat(result(report, check).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aConnectionThatDiesIsAFinding() throws Exception {
    Lie.Defect dying =
        (asked, honest) -> {
          if (asked.path().contains("no-such")) {
            throw new IllegalStateException("hangs up");
          }
          return honest.apply(asked);
        };
    RunReport report = run(dying, "shape/unknown-path");
    assertThat(report.causes().get(0).first().message())
        .startsWith("expected a reply, found the connection ended without a reply");
  }

  @Test
  void aSubmissionThatIsRefusedLaterLeavesItsPrefixesOpen() throws Exception {
    RunReport report =
        run(
            (asked, honest) ->
                asked.path().startsWith("/mj-fast/mj/submit")
                    ? submission(honest.apply(asked), 23)
                    : honest.apply(asked),
            "access/task-is-found-under-every-prefix");
    assertOpen(report, "access/task-is-found-under-every-prefix", "a submission was not accepted");
  }

  @Test
  void aTaskThatFailsIsJudgedAsFarAsItWent() throws Exception {
    RunReport report =
        fetch(task -> task.put("status", "FAILURE").put("failReason", "[Banned prompt]"));
    assertOpen(
        report, "lifecycle/success-has-an-image", "the task ended as FAILURE: [Banned prompt]");
    assertOpen(report, "lifecycle/image-downloads", "the task ended as FAILURE");
    assertOpen(report, "lifecycle/cancel-spares-the-finished", "the task ended as FAILURE");
    assertThat(result(report, "lifecycle/id-is-stable").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void withoutATaskThatSucceededItsRuleIsNotRun() throws Exception {
    String check = "lifecycle/success-has-no-fail-reason";
    Lie.Defect empty =
        (asked, honest) ->
            asked.path().contains("/task/list")
                ? Served.of(200, "application/json", "[]")
                : honest.apply(asked);
    assertThat(result(run(empty, check), check).outcome().reason())
        .isEqualTo("no task that succeeded was seen");
  }

  @Test
  void aTaskThatNeverEndsIsLeftAtTheTaskTimeout() throws Exception {
    RunReport report = fetch(task -> task.put("status", "IN_PROGRESS").put("progress", "93%"));
    assertOpen(
        report,
        "lifecycle/success-has-an-image",
        "the task was still IN_PROGRESS 93% after 600ms; raise --task-timeout");
  }

  @Test
  void aTaskThatIsNeverShownLeavesItsRulesOpen() throws Exception {
    RunReport report =
        run((asked, honest) -> forget(asked.path(), honest.apply(asked)), "lifecycle");
    assertOpen(report, "lifecycle/id-is-stable", "fetch never showed the task");
    assertOpen(report, "lifecycle/success-has-an-image", "fetch never showed the task");
    assertThat(result(report, "lifecycle/id-is-fetchable").verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aPictureThatCannotBeReachedIsInconclusive() throws Exception {
    RunReport report =
        fetch(
            task ->
                task.path("status").asString("").equals("SUCCESS")
                    ? task.put("imageUrl", "http://no-such-host.invalid/a.png")
                    : task);
    assertOpen(report, "lifecycle/image-downloads", "the picture cannot be reached from here");
  }

  @Test
  void aTaskWithoutAPictureIsNotDownloaded() throws Exception {
    RunReport report = fetch(task -> task.putNull("imageUrl"));
    assertOpen(report, "lifecycle/image-downloads", "the task has no imageUrl");
  }

  @Test
  void anOpenServerIsNotAskedForSecrets() throws Exception {
    try (LyingServer open =
        LyingServer.start(
            HONEST.baseUrl().toString(), (asked, honest) -> honest.apply(asked.withSecret("S")))) {
      RunReport report =
          Verifier.of(Target.at(open.baseUrl())).with(options(List.of("access"))).run();
      assertThat(report.exitCode()).isZero();
      assertThat(result(report, "access/no-secret-is-refused/listTasks").outcome().reason())
          .isEqualTo("no secret was given, so the server is taken for an open one");
    }
  }

  @Test
  void anUnknownIdMayBeAnErrorOfTheRelayButNoServerError() throws Exception {
    String check = "shape/unknown-id-is-no-task";
    assertThat(result(run((asked, honest) -> relay(400), check), check).verdict())
        .isEqualTo(Verdict.WARN);
    Lie.Defect broken =
        (asked, honest) -> asked.path().endsWith("/fetch") ? relay(500) : honest.apply(asked);
    assertThat(result(run(broken, check), check).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void noTimeLeftMeansNotRun() throws Exception {
    Target target =
        Target.at(HONEST.baseUrl().toString())
            .withSecret("S")
            .withTimeouts(
                new Target.Timeouts(
                    Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO));
    RunReport report = Verifier.of(target).with(options(List.of("shape/unknown-path"))).run();
    assertThat(result(report, "shape/unknown-path").outcome().reason()).contains("--total-timeout");
    assertThat(report.exitCode()).isEqualTo(1);
  }

  private static Served relay(int status) {
    return Served.of(status, "application/json", "{\"code\":4,\"description\":\"task_no_found \"}");
  }

  private static Served forget(String path, Served served) {
    return path.endsWith("/fetch") ? NOTHING : served;
  }

  private static Served submission(Served served, int code) {
    return served.withJson(json -> ((ObjectNode) json).put("code", code));
  }

  private static RunReport imagine(UnaryOperator<Served> change) throws Exception {
    return run(
        (asked, honest) ->
            asked.path().endsWith("/submit/imagine")
                ? change.apply(honest.apply(asked))
                : honest.apply(asked),
        "lifecycle");
  }

  private static RunReport fetch(UnaryOperator<ObjectNode> change) throws Exception {
    return run(
        (asked, honest) ->
            asked.path().endsWith("/fetch")
                ? honest.apply(asked).withTasks(change)
                : honest.apply(asked),
        "lifecycle");
  }

  private static RunReport run(Lie.Defect defect, String only) throws Exception {
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect)) {
      return run(server.baseUrl(), List.of(only));
    }
  }

  private static RunReport run(String url, List<String> only) throws Exception {
    Target target =
        Target.at(url)
            .withSecret("S")
            .withTimeouts(
                new Target.Timeouts(
                    only.isEmpty() ? Duration.ofMillis(400) : Duration.ofSeconds(10),
                    Duration.ofMillis(600),
                    Duration.ofMinutes(1),
                    Duration.ZERO))
            .withLoadLimits(IMPATIENT);
    return Verifier.of(target).with(options(only)).run();
  }

  private static Verifier.Options options(List<String> only) {
    return new Verifier.Options(
        new Selection(only, List.of()), OptionalInt.of(50), Strictness.NORMAL, 3);
  }
}
