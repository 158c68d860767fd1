package dev.mjproxy.contract.internal.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only the pauses of who sleeps by it move. */
public final class Hands extends Clock implements Sleeper {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-03T08:49:37Z");

  @Override
  public void sleep(Duration pause) {
    pauses.add(pause);
    now = now.plus(pause);
  }

  /** All pauses so far. */
  public List<Duration> pauses() {
    return pauses;
  }

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
