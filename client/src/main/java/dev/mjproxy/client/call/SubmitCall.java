package dev.mjproxy.client.call;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.UnknownOutcomeException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.TaskState;
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
    this.mode = Required.value("mode", mode);
    return self();
  }

  /** Text that comes back with the task, to the byte. Many submissions may have the same. */
  public S state(String state) {
    this.state = Required.value("state", state);
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
      if (e.mayHaveBeenAccepted()) {
        return new Submission.UnknownOutcome(e, this, mark);
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

  /** Sends it and waits for its task, fetching it as {@link AwaitOptions#defaults()} say. */
  public Task await() {
    return await(AwaitOptions.defaults());
  }

  /**
   * Sends it and waits until the server does nothing more by itself: SUCCESS, FAILURE, CANCEL or
   * MODAL. A lost reply is reconciled first.
   *
   * @throws dev.mjproxy.client.error.WaitException when waiting ended before the task, which was
   *     accepted; it has the task's id, and {@code resume()} waits again
   * @throws dev.mjproxy.client.error.UnknownOutcomeException when the reply was lost and the server
   *     cannot be asked, or does not know
   * @throws MidjourneyException when it was not accepted
   */
  public Task await(AwaitOptions options) {
    AwaitOptions.required(options);
    Submission submission = submit();
    return submission instanceof Submission.UnknownOutcome lost
        ? awaitFound(lost, options)
        : calls.waiter().await(submission.idOrThrow(), options);
  }

  /** The same on another thread. */
  public CompletableFuture<Task> awaitAsync(AwaitOptions options) {
    AwaitOptions.required(options);
    return calls.exchange().async(() -> await(options));
  }

  /** As {@link #await()}, and gives back nothing but a task with SUCCESS. */
  public Task awaitSuccess() {
    return awaitSuccess(AwaitOptions.defaults());
  }

  /**
   * As {@link #await(AwaitOptions)}, and gives back nothing but a task with SUCCESS.
   *
   * @throws dev.mjproxy.client.error.TaskFailedException when the task ended with FAILURE or
   *     CANCEL, or waits for a modal call; it has the reason, the id and the task
   * @throws MidjourneyException as {@link #await(AwaitOptions)} does
   */
  public Task awaitSuccess(AwaitOptions options) {
    return TaskState.requireSuccess(await(options));
  }

  /** The same on another thread. */
  public CompletableFuture<Task> awaitSuccessAsync(AwaitOptions options) {
    AwaitOptions.required(options);
    return calls.exchange().async(() -> awaitSuccess(options));
  }

  /** Looks for the task of a lost reply, and waits for it if it is there. */
  Task awaitFound(Submission.UnknownOutcome lost, AwaitOptions options) {
    Reconciliation found;
    try {
      found = lost.reconcile();
    } catch (RuntimeException | Error e) { // an error, too, would take the mark with it
      UnknownOutcomeException unknown =
          lost.unknown("the server cannot be asked now (" + e.getMessage() + ")", options);
      unknown.addSuppressed(e);
      throw unknown;
    }
    if (found instanceof Reconciliation.Found task) {
      if (task.task().id().isBlank()) {
        throw lost.unknown("the server has the task, and names no id of it", options);
      }
      return calls.waiter().await(task.task().id(), options);
    }
    throw found instanceof Reconciliation.Unclear unclear
        ? lost.unknown(unclear.reason(), options)
        : lost.absent(options);
  }
}
