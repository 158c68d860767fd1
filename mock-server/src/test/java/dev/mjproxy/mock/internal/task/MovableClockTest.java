package dev.mjproxy.mock.internal.task;

import static dev.mjproxy.mock.internal.task.TaskSamples.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock that moves forward only. */
final class MovableClockTest {
  private final MovableClock clock = TaskSamples.clock();

  @Test
  void movesForward() {
    clock.advance(Duration.ofMillis(1_500));
    clock.advance(Duration.ZERO);

    assertThat(clock.instant()).isEqualTo(START.plusMillis(1_500));
    assertThat(clock.millis()).isEqualTo(START.plusMillis(1_500).toEpochMilli());
  }

  @Test
  void neverMovesBack() {
    assertThatThrownBy(() -> clock.advance(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the clock only moves forward, found PT-0.001S");
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void neverMovesSoFarThatTimesOverflow() {
    Duration century = Duration.ofDays(36_500);
    clock.advance(century);

    assertThatThrownBy(() -> clock.advance(Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("36500 days");
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(clock.instant()).isEqualTo(START.plus(century));
  }

  @Test
  void tellsOfEveryMoveBeforeItReturns() {
    List<Object> seen = new ArrayList<>();
    clock.onAdvance(() -> seen.add(clock.instant()));
    clock.advance(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(2));

    assertThat(seen).containsExactly(START.plusSeconds(1), START.plusSeconds(3));
  }

  @Test
  void keepsItsZone() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThatThrownBy(() -> clock.withZone(ZoneOffset.MAX))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
