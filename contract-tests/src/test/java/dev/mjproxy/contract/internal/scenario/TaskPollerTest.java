package dev.mjproxy.contract.internal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Hands;
import dev.mjproxy.contract.internal.probe.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Polling on a clock that only the poller's own waiting moves. */
final class TaskPollerTest {
  private static final Request FETCH = Request.of("GET", "/mj/task/7/fetch").callOf("fetchTask");
  private static final int NEVER = Integer.MAX_VALUE;

  private final Hands clock = new Hands();
  private String status = "SUBMITTED";

  @Test
  void intervalsGrowFromShortToThreeSeconds() throws InterruptedException {
    poll(Duration.ZERO, Duration.ofMinutes(5), NEVER);
    assertThat(clock.pauses().get(0)).isEqualTo(Duration.ofMillis(40));
    assertThat(clock.pauses()).isSorted();
    assertThat(clock.pauses().get(clock.pauses().size() - 1)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aGivenIntervalIsKept() throws InterruptedException {
    List<Exchange> polls = poll(Duration.ofSeconds(2), Duration.ofSeconds(9), NEVER);
    assertThat(clock.pauses()).containsOnly(Duration.ofSeconds(2));
    assertThat(polls).hasSize(5);
  }

  @Test
  void theEndIsTheLastPoll() throws InterruptedException {
    assertThat(poll(Duration.ZERO, Duration.ofMinutes(5), 3)).hasSize(3);
  }

  @Test
  void aTaskInProgressThatShowsNoChangeIsPolledForTwoMinutes() throws InterruptedException {
    status = "IN_PROGRESS";
    assertThat(poll(Duration.ofSeconds(30), Duration.ofMinutes(30), NEVER)).hasSize(5);
  }

  private List<Exchange> poll(Duration interval, Duration timeout, int end)
      throws InterruptedException {
    List<Request> sent = new ArrayList<>();
    return new TaskPoller(clock, clock, new TaskPoller.Schedule(interval, timeout))
        .untilEnd(
            request -> {
              sent.add(request);
              String now = sent.size() == end ? "SUCCESS" : status;
              return Exchanges.response(request, "{\"id\":\"7\",\"status\":\"%s\"}".formatted(now));
            },
            FETCH);
  }
}
