package dev.mjproxy.contract.internal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Hands;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.result.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a task that did not succeed leaves the rules about it open. */
final class ScenarioRunTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(15);
  private static final Request SUBMIT =
      Request.of("POST", "/mj/submit/imagine").callOf("submitImagine");
  private static final Request FETCH = Request.of("GET", "/mj/task/7/fetch").callOf("fetchTask");

  @Test
  void aTaskWithAStatusThatNoClientKnowsIsWatchedForTwentySeconds() throws InterruptedException {
    Hands hands = new Hands();
    Exchange strange = Exchanges.response(FETCH, "{\"id\":\"7\",\"status\":\"SLEEPING\"}");
    TaskPoller poller =
        new TaskPoller(hands, hands, new TaskPoller.Schedule(Duration.ofSeconds(3), TIMEOUT));
    List<Exchange> polls = poller.untilEnd(request -> strange, FETCH);
    assertThat(polls).hasSize(7);
    assertThat(reason(polls))
        .isEqualTo(
            "the task stayed at 'SLEEPING', a status that no client knows; see"
                + " shape/replies-keep-the-schema/fetchTask");
  }

  @Test
  void aTaskWhoseFetchIsNoLongerSentEndedForThatReason() {
    Exchange drawn =
        Exchanges.response(FETCH, "{\"id\":\"7\",\"status\":\"IN_PROGRESS\",\"progress\":\"40%\"}");
    Exchange unsent =
        Exchange.unsent(
            FETCH, new TransportFailure(TransportFailure.Kind.NOT_SENT, "the run was interrupted"));
    assertThat(reason(List.of(drawn, unsent)))
        .isEqualTo(
            "the task was still IN_PROGRESS 40% when polling ended: no reply: the run was"
                + " interrupted");
  }

  @Test
  void aSubmissionBeyondTheBudgetIsNotRun() {
    Exchange unsent =
        Exchange.unsent(
            SUBMIT,
            new TransportFailure(TransportFailure.Kind.OVER_BUDGET, "raise --budget to run it"));
    assertThat(ScenarioRun.of(List.of(unsent), Optional.empty(), TIMEOUT).noSuccess())
        .isEqualTo(Outcome.notRun("raise --budget to run it"));
  }

  private static String reason(List<Exchange> polls) {
    List<Exchange> exchanges =
        new ArrayList<>(List.of(Exchanges.response(SUBMIT, "{\"code\":1,\"result\":\"7\"}")));
    exchanges.addAll(polls);
    return ScenarioRun.of(exchanges, Optional.of("7"), TIMEOUT).noSuccess().reason();
  }
}
