package dev.mjproxy.contract.options;

import dev.mjproxy.contract.result.Ending;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Ends one run early: no further request is sent, every wait ends, and what was learned until then
 * is judged and reported. Made for one run. Thread-safe.
 *
 * <pre>{@code
 * Cancellation cancellation = new Cancellation();
 * Signals.register("INT", () -> cancellation.cancel(Ending.INTERRUPTED));
 * RunReport report = Verifier.of(target).cancelledBy(cancellation).run();
 * }</pre>
 */
public final class Cancellation {
  private final CompletableFuture<Ending> cancelled = new CompletableFuture<>();

  /**
   * Ends the run; the first call counts, later ones change nothing.
   *
   * @param why what the report says of it
   */
  public void cancel(Ending why) {
    cancelled.complete(why);
  }

  /** One for a part: it ends with this one, and may end before. */
  public Cancellation child() {
    Cancellation child = new Cancellation();
    onCancel(child::cancel);
    return child;
  }

  /** Whether the run was ended. */
  public boolean isCancelled() {
    return cancelled.isDone();
  }

  /** Why the run was ended; {@link Ending#COMPLETE} as long as it was not. */
  public Ending ending() {
    return cancelled.getNow(Ending.COMPLETE);
  }

  /** Does this as soon as the run is ended, on the thread that ends it. */
  public void onCancel(Consumer<Ending> action) {
    CompletableFuture<Void> unused = cancelled.thenAccept(action);
  }

  /** Done as soon as the run is ended; a copy, so that nobody else can end the run with it. */
  public CompletableFuture<Ending> whenCancelled() {
    return cancelled.copy();
  }
}
