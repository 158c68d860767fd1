package dev.mjproxy.client.call;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.AwaitOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A submission that is being put together. Not for use by two threads at a time; what the methods
 * that send have sent is not changed by later calls.
 *
 * <p>One without a {@code state} gets a mark there, such as {@code mjc-7f0c…}, by which {@link
 * Submission.UnknownOutcome#reconcile()} finds it; {@code marks(false)} at the client's builder
 * leaves that out.
 *
 * @param <S> the call itself
 */
public abstract sealed class SubmitCall<S extends SubmitCall<S>>
    permits ImagineCall, BlendCall, DescribeCall, ShortenCall, ActionCall, ModalCall, SwapFaceCall {
  static final String MARK_PREFIX = "mjc-";

  private final Calls calls;
  private Mode mode;
  private @Nullable String state;
  private boolean stateIsUnique;

  SubmitCall(Calls calls) {
    this.calls = calls;
    this.mode = calls.mode();
  }

  abstract S self();

  /** The call with this state; null for none. */
  abstract Call<?> call(Apis apis, @Nullable String state);

  /** Finds out about a lost reply. */
  Reconciliation reconcile(@Nullable String mark) {
    return mark == null
        ? new Reconciliation.Unclear(
            "the submission has no mark; leave state out, or set uniqueState(…)")
        : new Reconciler(calls.exchange(), apis()).byMark(mark);
  }

  final Apis apis() {
    return calls.apis().apply(mode);
  }

  final Calls calls() {
    return calls;
  }

  boolean carriesState() {
    return true;
  }

  /** Speed for this call; the client's unless set. */
  public S mode(Mode mode) {
    this.mode = Objects.requireNonNull(mode, "mode");
    return self();
  }

  /** Text that comes back with the task, to the byte. Many submissions may have the same. */
  public S state(String state) {
    this.state = Objects.requireNonNull(state, "state");
    this.stateIsUnique = false;
    return self();
  }

  /** Text that comes back with the task, and that no other submission has: it serves as mark. */
  public S uniqueState(String state) {
    state(state);
    this.stateIsUnique = true;
    return self();
  }

  /**
   * Sends it, and again only when it is certain that nothing was accepted.
   *
   * @throws MidjourneyException when the key is refused, too many requests were sent, or nothing
   *     could be sent at all
   */
  public Submission submit() {
    String mark = mark();
    SubmissionTable table = new SubmissionTable(calls.exchange().decoder());
    try {
      return table.of(calls.exchange().change(call(apis(), state == null ? mark : state)));
    } catch (MidjourneyException e) {
      Optional<MidjourneyException> doubt =
          e.mayHaveBeenAccepted() ? Optional.of(e) : table.doubt(e);
      if (doubt.isPresent()) {
        return new Submission.UnknownOutcome(doubt.get(), this, mark);
      }
      return table.ofRefusal(e).orElseThrow(() -> e);
    }
  }

  private @Nullable String mark() {
    if (state != null) {
      return stateIsUnique ? state : null;
    }
    return calls.marks() && carriesState() ? MARK_PREFIX + UUID.randomUUID() : null;
  }

  /** The same on another thread; cancelling the future ends it, though not on the server. */
  public CompletableFuture<Submission> submitAsync() {
    return calls.exchange().async(this::submit);
  }

  /** Sends it and waits for its task, looking as {@link AwaitOptions#defaults()} say. */
  public Task await() {
    return await(AwaitOptions.defaults());
  }

  /**
   * Sends it and waits until the server does nothing more by itself: SUCCESS, FAILURE, CANCEL or
   * MODAL. A lost reply is reconciled first.
   *
   * @throws MidjourneyException when it was not accepted, or waiting ended before the task
   */
  public Task await(AwaitOptions options) {
    return calls.waiter().await(accepted(submit()), options);
  }

  /** The same on another thread. */
  public CompletableFuture<Task> awaitAsync(AwaitOptions options) {
    return calls.exchange().async(() -> await(options));
  }

  private static String accepted(Submission submission) {
    if (submission instanceof Submission.UnknownOutcome lost
        && lost.reconcile() instanceof Reconciliation.Found found) {
      return found.task().id();
    }
    return submission.idOrThrow();
  }
}
