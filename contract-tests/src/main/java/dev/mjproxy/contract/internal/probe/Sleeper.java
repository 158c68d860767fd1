package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.options.Cancellation;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sleeps; tests replace it by one that moves a clock. */
@FunctionalInterface
public interface Sleeper {
  /** Lets this much time pass. */
  void sleep(Duration duration) throws InterruptedException;

  /** Sleeps for real, and returns at once when the run is cancelled. */
  static Sleeper of(Cancellation cancellation) {
    return duration -> {
      try {
        cancellation.whenCancelled().get(duration.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // The duration is over.
      } catch (ExecutionException e) {
        throw new IllegalStateException("expected a cancellation, found a failure", e);
      }
    };
  }
}
