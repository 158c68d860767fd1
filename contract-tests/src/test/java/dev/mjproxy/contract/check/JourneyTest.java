package dev.mjproxy.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Exchanges;
import dev.mjproxy.contract.probe.Hands;
import dev.mjproxy.contract.probe.NoReply;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.probe.TaskPoller;
import dev.mjproxy.contract.verdict.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a task that did not succeed leaves the rules about it open. */
final class JourneyTest {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Request SUBMIT =
      Request.of("POST", "/mj/submit/imagine").callOf("submitImagine");
  private static final Request FETCH = Request.of("GET", "/mj/task/7/fetch").callOf("fetchTask");

  @Test
  void aTaskWithAStatusThatNoClientKnowsIsWatchedForTwentySeconds() throws InterruptedException {
    Hands hands = new Hands();
    Exchange strange = Exchanges.reply(FETCH, "{\"id\":\"7\",\"status\":\"SLEEPING\"}");
    TaskPoller poller =
        new TaskPoller(hands, hands, new TaskPoller.Pace(Duration.ofSeconds(3), PATIENCE));
    List<Exchange> looks = new Watch(SessionTest.session(request -> strange), poller).toTheEnd("7");
    assertThat(looks).hasSize(7);
    assertThat(reason(looks))
        .isEqualTo(
            "the task stayed at 'SLEEPING', a status that no client knows; see"
                + " shape/replies-keep-the-schema/fetchTask");
  }

  @Test
  void aTaskWhoseFetchIsNoLongerSentEndedForThatReason() {
    Exchange drawn =
        Exchanges.reply(FETCH, "{\"id\":\"7\",\"status\":\"IN_PROGRESS\",\"progress\":\"40%\"}");
    Exchange unsent =
        Exchange.unsent(FETCH, new NoReply(NoReply.Kind.NOT_SENT, "the run was interrupted"));
    assertThat(reason(List.of(drawn, unsent)))
        .isEqualTo(
            "the task was still IN_PROGRESS 40% when the looks ended: no reply: the run was"
                + " interrupted");
  }

  @Test
  void aSubmissionBeyondTheBudgetIsNotRun() {
    Exchange unsent =
        Exchange.unsent(SUBMIT, new NoReply(NoReply.Kind.OVER_BUDGET, "raise --budget to run it"));
    assertThat(Journey.of(List.of(unsent), Optional.empty(), PATIENCE).noSuccess())
        .isEqualTo(Outcome.notRun("raise --budget to run it"));
  }

  private static String reason(List<Exchange> looks) {
    List<Exchange> exchanges =
        new ArrayList<>(List.of(Exchanges.reply(SUBMIT, "{\"code\":1,\"result\":\"7\"}")));
    exchanges.addAll(looks);
    return Journey.of(exchanges, Optional.of("7"), PATIENCE).noSuccess().reason();
  }
}
