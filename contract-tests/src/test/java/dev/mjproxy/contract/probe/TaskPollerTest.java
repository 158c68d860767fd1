package dev.mjproxy.contract.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Polling on a clock that only the poller's own pauses move. */
final class TaskPollerTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final Hands clock = new Hands();

  @Test
  void pausesGrowFromShortToThreeSeconds() throws InterruptedException {
    poll(Duration.ZERO, Duration.ofMinutes(5), 1000);
    assertThat(pauses.get(0)).isEqualTo(Duration.ofMillis(40));
    assertThat(pauses).isSorted();
    assertThat(pauses.get(pauses.size() - 1)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aGivenIntervalIsKept() throws InterruptedException {
    List<Exchange> looks = poll(Duration.ofSeconds(2), Duration.ofSeconds(9), 1000);
    assertThat(pauses).containsOnly(Duration.ofSeconds(2));
    assertThat(looks).hasSize(5);
  }

  @Test
  void theEndIsTheLastLook() throws InterruptedException {
    assertThat(poll(Duration.ZERO, Duration.ofMinutes(5), 3)).hasSize(3);
  }

  private List<Exchange> poll(Duration interval, Duration timeout, int end)
      throws InterruptedException {
    List<Integer> looks = new ArrayList<>();
    Exchange exchange =
        new Exchange(
            Request.of("GET", "/"),
            new HttpReply(200, Map.of(), new byte[0]),
            Duration.ZERO,
            new Rendering("", Mask.of("")));
    return new TaskPoller(clock, this::pause, new TaskPoller.Pace(interval, timeout))
        .poll(
            () -> {
              looks.add(1);
              return exchange;
            },
            look -> looks.size() == end);
  }

  private void pause(Duration pause) {
    pauses.add(pause);
    clock.now = clock.now.plus(pause);
  }

  private static final class Hands extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
