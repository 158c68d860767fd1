package dev.mjproxy.mock.internal.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that runs as another one does and can be moved forward, never back.
 *
 * <pre>{@code
 * MovableClock clock = new MovableClock(Clock.systemUTC());
 * clock.advance(Duration.ofMinutes(1));
 * }</pre>
 */
public final class MovableClock extends Clock {
  private static final Duration FURTHEST = Duration.ofDays(36_500);

  private final Clock base;
  private final AtomicLong aheadMillis = new AtomicLong();
  private final List<Runnable> afterAdvance = new CopyOnWriteArrayList<>();

  /**
   * @param base clock that it follows; a {@link Clock#fixed} one stands still until it is moved
   */
  public MovableClock(Clock base) {
    this.base = base;
  }

  /**
   * Moves it forward.
   *
   * @param by zero or more
   * @throws IllegalArgumentException if {@code by} is negative, or all moves together would be more
   *     than 36,500 days: far ahead of that, times no longer fit where they are written
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock only moves forward, found " + by);
    }
    aheadMillis.updateAndGet(ahead -> added(ahead, by));
    afterAdvance.forEach(Runnable::run);
  }

  private static long added(long aheadMillis, Duration by) {
    Duration left = FURTHEST.minusMillis(aheadMillis);
    if (by.compareTo(left) > 0) {
      throw new IllegalArgumentException(
          "the clock moves at most %d days ahead in all, found %s more"
              .formatted(FURTHEST.toDays(), by));
    }
    return aheadMillis + by.toMillis();
  }

  /** Runs something after every move, before {@link #advance} returns. */
  public void onAdvance(Runnable action) {
    afterAdvance.add(action);
  }

  /** Whether time passes by {@link #advance} alone, so that waiting for it is of no use. */
  public boolean standsStill() {
    return base.equals(Clock.fixed(base.instant(), base.getZone()));
  }

  @Override
  public Instant instant() {
    return base.instant().plusMillis(aheadMillis.get());
  }

  @Override
  public long millis() {
    return base.millis() + aheadMillis.get();
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a movable clock keeps its zone");
  }
}
