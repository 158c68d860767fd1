package dev.mjproxy.client;

import dev.mjproxy.client.http.TimeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Time that passes only when the client sleeps; what it slept is written down. */
public final class FakeTime extends Clock {
  public final List<Duration> slept = new CopyOnWriteArrayList<>();
  private final AtomicLong millis =
      new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
  private final Consumer<Duration> follower;

  public FakeTime() {
    this(duration -> {});
  }

  /** Somebody else's time goes along, such as {@code mock::advanceClock}. */
  public FakeTime(Consumer<Duration> follower) {
    this.follower = follower;
  }

  public TimeSource time() {
    return new TimeSource(
        this,
        duration -> {
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
          slept.add(duration);
          millis.addAndGet(duration.toMillis());
          follower.accept(duration);
        },
        new Random(7));
  }

  /** Lets time pass while nobody sleeps. */
  public void pass(Duration duration) {
    millis.addAndGet(duration.toMillis());
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.get());
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
