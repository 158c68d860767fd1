package dev.mjproxy.contract.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Polling on a clock that only the poller's own pauses move. */
final class TaskPollerTest {
  private final Hands clock = new Hands();
  private Duration standstill = Duration.ofHours(1);

  @Test
  void pausesGrowFromShortToThreeSeconds() throws InterruptedException {
    poll(Duration.ZERO, Duration.ofMinutes(5), 1000);
    assertThat(clock.pauses().get(0)).isEqualTo(Duration.ofMillis(40));
    assertThat(clock.pauses()).isSorted();
    assertThat(clock.pauses().get(clock.pauses().size() - 1)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aGivenIntervalIsKept() throws InterruptedException {
    List<Exchange> looks = poll(Duration.ofSeconds(2), Duration.ofSeconds(9), 1000);
    assertThat(clock.pauses()).containsOnly(Duration.ofSeconds(2));
    assertThat(looks).hasSize(5);
  }

  @Test
  void theEndIsTheLastLook() throws InterruptedException {
    assertThat(poll(Duration.ZERO, Duration.ofMinutes(5), 3)).hasSize(3);
  }

  @Test
  void whatDoesNotChangeForTooLongIsTheLastLook() throws InterruptedException {
    standstill = Duration.ofSeconds(5);
    assertThat(poll(Duration.ofSeconds(2), Duration.ofMinutes(5), 1000)).hasSize(3);
  }

  private List<Exchange> poll(Duration interval, Duration timeout, int end)
      throws InterruptedException {
    List<Integer> looks = new ArrayList<>();
    Exchange exchange =
        new Exchange(
            Request.of("GET", "/"),
            new HttpReply(200, Map.of(), new byte[0]),
            new Span(Instant.EPOCH, Duration.ZERO),
            new Rendering("", Mask.of("")));
    return new TaskPoller(clock, clock, new TaskPoller.Pace(interval, timeout))
        .poll(
            () -> {
              looks.add(1);
              return exchange;
            },
            look -> looks.size() == end,
            look -> standstill);
  }
}
