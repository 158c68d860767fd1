package dev.mjproxy.contract.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
   * All looks, the last of them being the end or the last before time was up.
   *
   * @param look fetches the task once
   * @param isEnd whether there is no need to look again
   */
  public List<Exchange> poll(Supplier<Exchange> look, Predicate<Exchange> isEnd)
      throws InterruptedException {
    Instant end = clock.instant().plus(pace.timeout());
    Duration pause = pace.interval().isZero() ? FIRST_PAUSE : pace.interval();
    List<Exchange> looks = new ArrayList<>();
    while (true) {
      Exchange exchange = look.get();
      looks.add(exchange);
      if (isEnd.test(exchange) || !clock.instant().plus(pause).isBefore(end)) {
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

  private static Duration longer(Duration pause) {
    Duration next = pause.multipliedBy(5).dividedBy(4);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }
}
