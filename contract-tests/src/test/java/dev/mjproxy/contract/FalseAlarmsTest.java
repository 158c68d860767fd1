package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.CallbackLies;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What servers of the field do that harms nobody: no rule calls it a defect. */
final class FalseAlarmsTest {
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(300));
  private static final OddServer ODD = new OddServer(HONEST);
  private static final Served NOT_FOUND = Served.of(404, "text/plain", "404 page not found");

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void aTaskThatWasNotCancelledIsLookedAtAgain() throws Exception {
    for (String rule : List.of("returncode/unfinished-parent", "list/query-filters")) {
      assertThat(ODD.alarms(drawnLater(), rule)).as(rule).isEmpty();
    }
  }

  /** Cancels nothing: the task is drawn right after the scenario has looked at it three times. */
  private static Lie.Defect drawnLater() {
    AtomicInteger looks = new AtomicInteger();
    Set<String> cancelled = ConcurrentHashMap.newKeySet();
    return (asked, honest) -> {
      if (asked.is("/cancel")) {
        cancelled.add(asked.path().replaceFirst("/cancel$", "/fetch"));
        return NOT_FOUND;
      }
      if (asked.is("/submit/action")) {
        return Served.of(200, "application/json", "{\"code\":1,\"description\":\"ok\"}");
      }
      if (asked.is("/task/query")
          || (cancelled.contains(asked.path()) && looks.incrementAndGet() > 3)) {
        HONEST.advanceClock(Duration.ofSeconds(1));
      }
      return honest.apply(asked);
    };
  }

  @Test
  void noButtonIsPressedOnATaskThatMayStillFinish() throws Exception {
    Queue<String> actions = new ConcurrentLinkedQueue<>();
    Lie.Defect goesOn =
        (asked, honest) -> {
          if (asked.is("/submit/action") && asked.body().contains("upsample")) {
            actions.add(asked.body());
          }
          return asked.is("/cancel")
              ? NOT_FOUND
              : honest.apply(asked).withTasks(task -> task.put("status", "IN_PROGRESS"));
        };
    RunReport report = ODD.run(goesOn, "returncode/unfinished-parent");
    Results.assertOpen(report, "returncode/unfinished-parent", "the cancelled one is IN_PROGRESS");
    assertThat(actions).isEmpty();
  }

  @Test
  void aRefusedCancelIsOneFinding() throws Exception {
    Lie.Defect withoutCancel =
        (asked, honest) -> asked.is("/cancel") ? NOT_FOUND : honest.apply(asked);
    assertThat(ODD.alarms(withoutCancel, "lifecycle/cancel-ends-the-task"))
        .singleElement()
        .asString()
        .startsWith("/code: expected HTTP 200 with code 1, found HTTP 404, text/plain");
    assertThat(ODD.alarms(withoutCancel, "action/abandoned-modal-is-cancelled"))
        .singleElement()
        .asString()
        .startsWith("expected HTTP 200 for a cancel, found HTTP 404, text/plain");
  }

  @Test
  void aPromptIsEchoedAsItWasSentOrTrimmed() throws Exception {
    Lie.Defect asSent =
        (asked, honest) ->
            honest
                .apply(asked)
                .withTasks(task -> task.put("prompt", "  " + task.path("prompt").asString() + " "));
    assertThat(ODD.alarms(asSent, "lifecycle/prompt-is-echoed")).isEmpty();
  }

  @Test
  void routersAndFrameworksRefuseInTheirOwnWay() throws Exception {
    Map<Integer, Integer> statuses = Map.of(405, 404, 415, 400);
    Lie.Defect framework =
        (asked, honest) -> {
          Served served = honest.apply(asked);
          return served
              .withHeader("Allow", "")
              .withStatus(statuses.getOrDefault(served.status(), served.status()));
        };
    assertThat(ODD.alarms(framework, "shape/wrong-method", "shape/wrong-media-type")).isEmpty();
    assertThat(ODD.alarms(framework, "shape/json-media-types-are-accepted")).isEmpty();
  }

  @Test
  void aListOfNothingForNullAndAMediaTypeThatNobodySendsAreNoDefects() throws Exception {
    Lie.Defect lenient =
        (asked, honest) -> {
          if (asked.body().equals("null") && asked.path().contains("/task/list")) {
            return Served.of(200, "application/json", "[]");
          }
          return asked.headers().getOrDefault("content-type", "").contains("+json")
              ? Served.of(415, "text/plain", "")
              : honest.apply(asked);
        };
    assertThat(
            ODD.alarms(
                lenient,
                "shape/top-is-an-object/listTasksByCondition",
                "shape/top-is-an-object/listTasksByIds",
                "shape/json-media-types-are-accepted"))
        .isEmpty();
  }

  @Test
  void fieldsThatAServerDoesNotKnowAreNotCheckedAndNeverBilled() throws Exception {
    Lie.Defect unaware =
        (asked, honest) ->
            honest.apply(
                asked.withBody(
                    asked
                        .body()
                        .replaceAll(
                            "\"(accountFilter|botType|chooseSameChannel|filter|notifyHook|state)\"",
                            "\"x\"")));
    RunReport report = ODD.run(unaware, "shape/wrong-type", "shape/wrong-inside");
    assertThat(OddServer.alarms(report)).isEmpty();
    assertThat(report.facts().traffic().spent()).isZero();
  }

  @Test
  void aSeedThatIsNotReadyIsNoQueue() throws Exception {
    Served notReady =
        Served.of(202, "application/json", "{\"code\":22,\"description\":\"Seed not ready\"}");
    Lie.Defect late = (asked, honest) -> asked.is("/image-seed") ? notReady : honest.apply(asked);
    assertThat(ODD.alarms(late, "returncode/queue-is-counted")).isEmpty();
  }

  @Test
  void aRefusalNeedNotNameTheField() throws Exception {
    Lie.Defect vague =
        (asked, honest) ->
            honest
                .apply(asked)
                .withJson(
                    json ->
                        json.path("code").asInt(0) == 4
                            ? ((ObjectNode) json).put("description", "参数错误")
                            : json);
    assertThat(ODD.alarms(vague, "returncode/missing-field")).isEmpty();
  }

  @Test
  void callbacksMayOvertakeOneAnother() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Lie.Defect pool =
        CallbackLies.relay(
            "application/json",
            task -> Optional.of(task.put("progress", 90 - calls.incrementAndGet() + "%")));
    assertThat(ODD.alarms(pool, "callback/goes-forward")).isEmpty();
  }

  @Test
  void callbacksThatTellOfTwoEndsAreAWarning() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    List<String> ends = List.of("FAILURE", "CANCEL");
    Lie.Defect undecided =
        CallbackLies.relay(
            "application/json",
            task -> Optional.of(task.put("status", ends.get(calls.getAndIncrement() % 2))));
    assertThat(ODD.alarms(undecided, "callback/goes-forward"))
        .singleElement()
        .asString()
        .startsWith("/status: expected the same end as before: ");
  }

  @Test
  void anOperationThatIsSwitchedOffIsUnsupported() throws Exception {
    Lie.Defect off =
        (asked, honest) -> {
          Served served = honest.apply(asked);
          return asked.is("/insight-face/swap") && served.status() == 200
              ? Served.of(
                  200, "application/json", "{\"code\":4,\"description\":\"服务不支持\",\"result\":null}")
              : served;
        };
    RunReport report =
        ODD.run(off, "swapFace", "task/is-accepted/swap-face", "task/shows-its-action/swap-face");
    assertThat(OddServer.alarms(report)).isEmpty();
    for (String rule :
        List.of(
            "task/is-accepted/swap-face",
            "task/shows-its-action/swap-face",
            "returncode/missing-field/swapFace",
            "returncode/unknown-account/swapFace")) {
      assertThat(Results.result(report, rule).verdict()).as(rule).isEqualTo(Verdict.UNSUPPORTED);
    }
  }

  @Test
  void aServerThatReadsTheBodyFirstDemandsItsSecretAllTheSame() throws Exception {
    Lie.Defect parsesFirst =
        (asked, honest) -> honest.apply(asked.body().equals("{") ? asked.withSecret("S") : asked);
    RunReport report =
        ODD.run(parsesFirst, "access/no-secret-is-refused", "access/wrong-secret-is-refused");
    assertThat(report.exitCode()).isZero();
    assertThat(OddServer.alarms(report))
        .hasSize(2)
        .allSatisfy(
            alarm ->
                assertThat(alarm)
                    .contains("before its body is read")
                    .endsWith("; a read is refused with HTTP 401"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"204 |", "200 | null", "400 | {\"code\":4,\"description\":\"task_no_found\"}"})
  void anUnknownIdIsJudgedByOneRule(int status, @Nullable String body) throws Exception {
    String text = body == null ? "" : body;
    Lie.Defect other =
        (asked, honest) -> {
          Served served = honest.apply(asked);
          return asked.is("/fetch") && served.status() == 200 && served.body().isEmpty()
              ? Served.of(status, "application/json", text)
              : served;
        };
    assertThat(ODD.alarms(other, "shape/replies-keep-the-schema/fetchTask")).isEmpty();
    assertThat(ODD.alarms(other, "shape/unknown-id-is-no-task")).hasSize(status == 204 ? 0 : 1);
  }

  @Test
  void examplesThatAreRefusedAlikeAreOneFinding() throws Exception {
    Lie.Defect refusing =
        (asked, honest) -> asked.is("/submit/imagine") ? NOT_FOUND : honest.apply(asked);
    RunReport report = ODD.run(refusing, "shape/request-examples-are-accepted/submitImagine");
    assertThat(report.causes()).hasSize(1);
    assertThat(report.causes().get(0).count()).isEqualTo(1);
    assertThat(report.causes().get(0).first().found()).contains("; and for ");
  }
}
