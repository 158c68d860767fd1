package dev.mjproxy.mock.internal.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sets no alarm, but tells for when it would. */
final class SetAlarms extends ScheduledThreadPoolExecutor {
  private final List<Long> millis = new ArrayList<>();
  private Runnable last = () -> {};

  SetAlarms() {
    super(0);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
    millis.add(unit.toMillis(delay));
    last = work;
    return super.schedule(() -> {}, 1, TimeUnit.DAYS);
  }

  void ring() {
    last.run();
  }

  List<Long> millis() {
    return millis;
  }
}
