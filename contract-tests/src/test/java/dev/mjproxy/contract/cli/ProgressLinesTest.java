package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where there is no terminal, a run that waits says what for. */
final class ProgressLinesTest {
  private final StringWriter err = new StringWriter();
  private final HandTimer timer = new HandTimer();

  @Test
  void eachThirtySecondsALineSaysHowFarItIsAndWhatIsWaitedFor() {
    try (ProgressLines lines = new ProgressLines(new PrintWriter(err), 5, timer)) {
      lines.accept(Samples.result("fetchTask", Requirement.MUST, Outcome.pass()));
      timer.tick();
      lines.begins(() -> "task 17 to end");
      lines.accept(Samples.result("fetchTask", Requirement.MUST, Outcome.pass()));
      timer.tick();
    }
    assertThat(timer.seconds).containsExactly(30L);
    assertThat(err.toString().lines())
        .containsExactly(
            "verifying: 1 of 5 rules after 30s",
            "verifying: 2 of 5 rules after 1m; waiting for task 17 to end");
    assertThat(timer.isShutdown()).isTrue();
  }

  /** Its time passes when it is told so. */
  private static final class HandTimer extends ScheduledThreadPoolExecutor {
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<Long> seconds = new ArrayList<>();

    HandTimer() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
        Runnable task, long delay, long period, TimeUnit unit) {
      tasks.add(task);
      seconds.add(unit.toSeconds(period));
      return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    void tick() {
      tasks.forEach(Runnable::run);
    }
  }
}
