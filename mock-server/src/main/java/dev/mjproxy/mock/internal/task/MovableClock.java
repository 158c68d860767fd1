package dev.mjproxy.mock.internal.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs as another one does, and can be moved forward, never back, and paused.
 *
 * <pre>{@code
 * MovableClock clock = new MovableClock(Clock.systemUTC());
 * clock.advance(Duration.ofMinutes(1));
 * }</pre>
 */
public final class MovableClock extends Clock {
  private static final Duration FURTHEST = Duration.ofDays(36_500);

  private final Clock base;
  // Written by moves, one at a time.
  private volatile Course course = new Course(0, null);
  private final List<Runnable> afterAdvance = new CopyOnWriteArrayList<>();

  /**
   * How its time follows from the other clock's.
   *
   * @param aheadMillis how far it is ahead
   * @param pauseAt where it stops; null for nowhere
   */
  private record Course(long aheadMillis, @Nullable Instant pauseAt) {
    Instant at(Instant base) {
      Instant running = base.plusMillis(aheadMillis);
      return pauseAt != null && running.isAfter(pauseAt) ? pauseAt : running;
    }

    boolean pausedAt(Instant base) {
      return pauseAt != null && !base.plusMillis(aheadMillis).isBefore(pauseAt);
    }
  }

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
    synchronized (this) {
      Course before = course;
      Course moved = new Course(added(before.aheadMillis(), by), before.pauseAt());
      Instant now = base.instant();
      // A move goes beyond the pause, and is over where it ends.
      course =
          moved.pausedAt(now) ? new Course(moved.aheadMillis(), before.at(now).plus(by)) : moved;
    }
    afterAdvance.forEach(Runnable::run);
  }

  /**
   * Lets it stop at some time, or resumes it.
   *
   * @param at the time, not before now; null to resume from where it stands
   * @throws IllegalArgumentException if {@code at} is over
   */
  public void pauseAt(@Nullable Instant at) {
    synchronized (this) {
      Course before = course;
      Instant now = before.at(base.instant());
      if (at != null && at.isBefore(now)) {
        throw new IllegalArgumentException(
            "the clock cannot stop in the past, at " + at + "; it is " + now);
      }
      boolean paused = before.pausedAt(base.instant());
      course = new Course(paused ? millisAhead(now) : before.aheadMillis(), at);
    }
    afterAdvance.forEach(Runnable::run);
  }

  /** Lets it stop where it is now; a paused one stays where it is. */
  public void pause() {
    synchronized (this) {
      Course before = course;
      course = new Course(before.aheadMillis(), before.at(base.instant()));
    }
    afterAdvance.forEach(Runnable::run);
  }

  /** How far a time is ahead of the base, rounded up: no time comes twice. */
  private long millisAhead(Instant now) {
    Duration ahead = Duration.between(base.instant(), now);
    long millis = ahead.toMillis();
    return ahead.compareTo(Duration.ofMillis(millis)) > 0 ? millis + 1 : millis;
  }

  /** Where it stops or has stopped; empty for nowhere. */
  public Optional<Instant> pausesAt() {
    return Optional.ofNullable(course.pauseAt());
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

  /**
   * Whether time passes by {@link #advance} alone, by its base or because it is paused, so that
   * waiting for it is of no use.
   */
  public boolean standsStill() {
    return course.pausedAt(base.instant())
        || base.equals(Clock.fixed(base.instant(), base.getZone()));
  }

  @Override
  public Instant instant() {
    return course.at(base.instant());
  }

  @Override
  public long millis() {
    Course now = course;
    return now.pauseAt() == null
        ? base.millis() + now.aheadMillis()
        : now.at(base.instant()).toEpochMilli();
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
