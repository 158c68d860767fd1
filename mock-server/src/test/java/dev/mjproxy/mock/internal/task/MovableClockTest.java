package dev.mjproxy.mock.internal.task;

import static dev.mjproxy.mock.internal.task.TaskSamples.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A clock that moves forward only, and can be paused. */
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
  void stopsWhereItIsToldAndGoesOnFromThere() {
    AtomicReference<Instant> base = new AtomicReference<>(START);
    MovableClock running = new MovableClock(following(base));
    running.pauseAt(START.plusSeconds(5));
    assertThat(running.pausesAt()).contains(START.plusSeconds(5));
    assertThat(running.standsStill()).isFalse();
    base.set(START.plusSeconds(3));
    assertThat(running.instant()).isEqualTo(START.plusSeconds(3));
    base.set(START.plusSeconds(60));
    assertThat(running.instant()).isEqualTo(START.plusSeconds(5));
    assertThat(running.millis()).isEqualTo(START.plusSeconds(5).toEpochMilli());
    assertThat(running.standsStill()).isTrue();

    running.pauseAt(null);
    assertThat(running.pausesAt()).isEmpty();
    assertThat(running.instant()).isEqualTo(START.plusSeconds(5));
    base.set(START.plusSeconds(61));
    assertThat(running.instant()).isEqualTo(START.plusSeconds(6));
  }

  @Test
  void isMovedWhileItStands() {
    clock.pauseAt(START);
    clock.advance(Duration.ofSeconds(2));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(2));
    assertThat(clock.standsStill()).isTrue();
  }

  @Test
  void moveBeyondThePauseStopsWhereItEnds() {
    AtomicReference<Instant> base = new AtomicReference<>(START);
    MovableClock running = new MovableClock(following(base));
    running.pauseAt(START.plusSeconds(5));
    running.advance(Duration.ofSeconds(7));
    base.set(START.plusSeconds(60));

    assertThat(running.instant()).isEqualTo(START.plusSeconds(7));
  }

  @Test
  void neverStopsInThePast() {
    clock.advance(Duration.ofSeconds(2));

    assertThatThrownBy(() -> clock.pauseAt(START.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot stop in the past");
    assertThat(clock.pausesAt()).isEmpty();
  }

  private static Clock following(AtomicReference<Instant> time) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        return Objects.requireNonNull(time.get(), "set");
      }
    };
  }

  @Test
  void keepsItsZone() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThatThrownBy(() -> clock.withZone(ZoneOffset.MAX))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void runningClockIsPausedWhereItIs() {
    MovableClock running = new MovableClock(Clock.systemUTC());
    running.pause();
    Instant paused = running.instant();
    assertThat(running.standsStill()).isTrue();
    assertThat(running.instant()).isEqualTo(paused);
    running.pause();
    assertThat(running.instant()).isEqualTo(paused);
    running.pauseAt(null);
    assertThat(running.standsStill()).isFalse();
  }
}
