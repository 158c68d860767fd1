package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.Ending;
import org.jline.utils.Signals;

/**
 * Makes Ctrl-C, TERM and HUP end the run instead of the process, so that its report is still
 * written. A second signal ends the process at once.
 */
final class EndingSignals {
  private EndingSignals() {}

  static void listen(Cancellation cancellation) {
    on("INT", Ending.INTERRUPTED, cancellation);
    on("TERM", Ending.TERMINATED, cancellation);
    on("HUP", Ending.HUNG_UP, cancellation);
  }

  private static void on(String signal, Ending ending, Cancellation cancellation) {
    Signals.register(
        signal,
        () -> {
          if (cancellation.isCancelled()) {
            Runtime.getRuntime().halt(ending.exitCode());
          }
          cancellation.cancel(ending);
        });
  }
}
