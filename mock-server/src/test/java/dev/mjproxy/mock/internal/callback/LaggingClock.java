package dev.mjproxy.mock.internal.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Never comes to the time that one waits for, and is no {@link Clock#fixed} one. */
final class LaggingClock extends Clock {
  private final Instant time;

  LaggingClock(Instant time) {
    this.time = time;
  }

  @Override
  public Instant instant() {
    return time;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
