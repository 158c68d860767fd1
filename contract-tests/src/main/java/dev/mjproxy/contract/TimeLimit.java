package dev.mjproxy.contract;

import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.Ending;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Cancels the run when its total time-out is over. */
final class TimeLimit implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(TimeLimit::daemon);

  /** Starts counting; a limit of zero ends the run at once. */
  void start(Duration limit, Cancellation run) {
    if (limit.isZero()) {
      run.cancel(Ending.TIME_UP);
    } else {
      ScheduledFuture<?> unused =
          timer.schedule(() -> run.cancel(Ending.TIME_UP), limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mjproxy-verify-time-limit");
    thread.setDaemon(true);
    return thread;
  }
}
