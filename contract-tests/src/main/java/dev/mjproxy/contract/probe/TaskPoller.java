package dev.mjproxy.contract.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks at a task again and again until it has ended, or time is up.
 *
 * <p>The pauses are even where an interval is given; else they begin short and grow, so that a fast
 * server is seen in detail and a slow one is not pestered.
 */
public final class TaskPoller {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(40);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final Clock clock;
  private final Sleeper sleeper;
  private final Pace pace;

  /**
   * How often and how long to look.
   *
   * @param interval the pause between two looks; zero lets it grow by itself
   * @param timeout when to give up
   */
  public record Pace(Duration interval, Duration timeout) {}

  /**
   * @param clock measures the time-out
   * @param sleeper makes the pauses
   * @param pace how often and how long to look
   */
  public TaskPoller(Clock clock, Sleeper sleeper, Pace pace) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.pace = pace;
  }

  /**
   * All looks, the last of them being the end, or the last before time was up or nothing had
   * changed for too long.
   *
   * @param look fetches the task once
   * @param isEnd whether there is no need to look again
   * @param standstill for how long this look may come again unchanged
   */
  public List<Exchange> poll(
      Supplier<Exchange> look, Predicate<Exchange> isEnd, Function<Exchange, Duration> standstill)
      throws InterruptedException {
    Instant end = clock.instant().plus(pace.timeout());
    Instant changed = clock.instant();
    Duration pause = pace.interval().isZero() ? FIRST_PAUSE : pace.interval();
    List<Exchange> looks = new ArrayList<>();
    while (true) {
      Exchange exchange = look.get();
      if (looks.isEmpty() || !isSame(looks.get(looks.size() - 1), exchange)) {
        changed = clock.instant();
      }
      looks.add(exchange);
      Instant next = clock.instant().plus(pause);
      if (isEnd.test(exchange)
          || !next.isBefore(end)
          || next.isAfter(changed.plus(standstill.apply(exchange)))) {
        return looks;
      }
      sleeper.sleep(pause);
      pause = pace.interval().isZero() ? longer(pause) : pause;
    }
  }

  /** When it gives up. */
  public Duration timeout() {
    return pace.timeout();
  }

  private static boolean isSame(Exchange before, Exchange now) {
    return before.status() == now.status()
        && before.reply().map(HttpReply::text).equals(now.reply().map(HttpReply::text));
  }

  private static Duration longer(Duration pause) {
    Duration next = pause.multipliedBy(5).dividedBy(4);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }
}
