package dev.mjproxy.mock.internal.task;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives out ids as servers do: the milliseconds since the epoch and three more digits, sixteen
 * digits in all (protocol §1). Never the same twice, always ascending.
 */
final class TaskIds {
  private static final long PER_MILLISECOND = 1_000;
  private static final int DIGITS = 16;

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  TaskIds(Clock clock) {
    this.clock = clock;
  }

  String next() {
    long earliest = clock.millis() * PER_MILLISECOND;
    String digits = Long.toString(last.updateAndGet(before -> Math.max(before + 1, earliest)));
    // A clock that was set to the seventies gives fewer; order by text needs them all.
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }
}
