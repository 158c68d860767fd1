package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.RunListener;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.time.Durations;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Logs one line every 30 s, so that a run that waits is not taken for one that hangs. */
final class ProgressLines implements RunListener, AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final PrintWriter err;
  private final int rules;
  private final AtomicInteger done = new AtomicInteger();
  private final ScheduledExecutorService timer;
  private volatile Supplier<String> waitedFor = () -> "";

  ProgressLines(PrintWriter err, int rules) {
    this(err, rules, Executors.newSingleThreadScheduledExecutor(ProgressLines::daemon));
  }

  ProgressLines(PrintWriter err, int rules, ScheduledExecutorService timer) {
    this.err = err;
    this.rules = rules;
    this.timer = timer;
    ScheduledFuture<?> unused =
        timer.scheduleAtFixedRate(
            new Ticks(), INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void begins(Supplier<String> what) {
    waitedFor = what;
  }

  @Override
  public void accept(RuleResult result) {
    done.incrementAndGet();
  }

  private String line(Duration elapsed) {
    String what = waitedFor.get();
    return "verifying: %d of %d rules after %s%s"
        .formatted(
            done.get(),
            rules,
            Durations.show(elapsed),
            what.isEmpty() ? "" : "; waiting for " + what);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private final class Ticks implements Runnable {
    private int count;

    @Override
    public void run() {
      count++;
      err.println(line(INTERVAL.multipliedBy(count)));
      err.flush();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mjproxy-verify-progress");
    thread.setDaemon(true);
    return thread;
  }
}
