package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.RunListener;
import dev.mjproxy.contract.result.RuleResult;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.OSUtils;

/** Shows the progress of a run on the error stream of a terminal; removed when the run is over. */
final class Progress implements RunListener, AutoCloseable {
  private static final int WIDTH = 78;

  private final ProgressBar bar;
  private final PrintWriter err;

  Progress(PrintWriter err, int rules) {
    this.err = err;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("verifying")
            .setInitialMax(rules)
            .setUnit(" rules", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
            .build();
  }

  /**
   * Whether the error stream is a terminal. Not known on Windows, where only native code can tell,
   * which the standalone jar does not carry.
   */
  static boolean isWatched() {
    return !OSUtils.IS_WINDOWS && new ExecTerminalProvider().isSystemStream(SystemStream.Error);
  }

  @Override
  public void accept(RuleResult result) {
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
    show(" ".repeat(WIDTH));
    show("");
  }

  private void show(String line) {
    err.print("\r" + line);
    err.flush();
  }
}
