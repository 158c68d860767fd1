package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.probe.Sleeper;
import dev.mjproxy.contract.internal.response.TaskView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Polls a task until it has ended, can no longer be expected to end, or the time-out is over.
 *
 * <p>The interval is constant where one is given; otherwise it starts at 40 ms and grows to 3 s, so
 * that the progress of a fast server is seen and a slow server gets few requests.
 */
public final class TaskPoller {
  private static final Duration FIRST_INTERVAL = Duration.ofMillis(40);
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(3);
  private static final Duration UNKNOWN_STATUS_LIMIT = Duration.ofSeconds(20);
  private static final Duration IN_PROGRESS_LIMIT = Duration.ofMinutes(2);
  private static final int COMPLETE_PERCENT = 100;

  private final Clock clock;
  private final Sleeper sleeper;
  private final Schedule schedule;

  /**
   * How often and how long to poll.
   *
   * @param interval between two polls; zero lets it grow by itself
   * @param timeout after which polling stops
   */
  public record Schedule(Duration interval, Duration timeout) {}

  /**
   * A poller with this schedule.
   *
   * @param clock measures the time-out
   * @param sleeper waits between two polls
   * @param schedule how often and how long to poll
   */
  public TaskPoller(Clock clock, Sleeper sleeper, Schedule schedule) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.schedule = schedule;
  }

  /**
   * All polls; the last one shows the end of the task, or is the last before the time-out, or the
   * last of those that showed no change for too long.
   *
   * @param fetch the request that fetches the task
   */
  List<Exchange> untilEnd(Sender sender, Request fetch) throws InterruptedException {
    Instant end = clock.instant().plus(schedule.timeout());
    Instant changed = clock.instant();
    Duration interval = schedule.interval().isZero() ? FIRST_INTERVAL : schedule.interval();
    List<Exchange> polls = new ArrayList<>();
    while (true) {
      Exchange poll = sender.send(fetch);
      if (polls.isEmpty() || !isSame(polls.get(polls.size() - 1), poll)) {
        changed = clock.instant();
      }
      polls.add(poll);
      Instant next = clock.instant().plus(interval);
      if (isLast(poll) || !next.isBefore(end) || next.isAfter(changed.plus(unchangedLimit(poll)))) {
        return polls;
      }
      sleeper.sleep(interval);
      interval = schedule.interval().isZero() ? longer(interval) : interval;
    }
  }

  /** A number of polls, one right after the other. */
  static List<Exchange> times(int times, Sender sender, Request fetch) {
    List<Exchange> polls = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      polls.add(sender.send(fetch));
    }
    return polls;
  }

  /** After which polling stops. */
  Duration timeout() {
    return schedule.timeout();
  }

  /** For how long a task may show no change; a task that waits in a queue may do so to the end. */
  private Duration unchangedLimit(Exchange poll) {
    TaskView task = new TaskView(poll.json(), poll);
    if (!task.isKnownStatus()) {
      return UNKNOWN_STATUS_LIMIT;
    }
    return task.status().equals("IN_PROGRESS") ? IN_PROGRESS_LIMIT : schedule.timeout();
  }

  /**
   * Whether no later poll can show more: the task has ended, or has an unknown status at 100 %, or
   * the response holds no status, or requests are no longer sent.
   */
  private static boolean isLast(Exchange poll) {
    TaskView task = new TaskView(poll.json(), poll);
    return !poll.tookPlace()
        || task.hasEnded()
        || (!task.isKnownStatus() && task.percent().orElse(0) >= COMPLETE_PERCENT)
        || (poll.response().isPresent() && !task.json().has("status"));
  }

  private static boolean isSame(Exchange before, Exchange now) {
    return before.status() == now.status()
        && before.response().map(HttpResponse::text).equals(now.response().map(HttpResponse::text));
  }

  private static Duration longer(Duration interval) {
    Duration next = interval.multipliedBy(5).dividedBy(4);
    return next.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : next;
  }
}
