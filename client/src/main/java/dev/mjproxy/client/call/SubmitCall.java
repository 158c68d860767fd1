package dev.mjproxy.client.call;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.UnknownOutcomeException;
import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.internal.error.NotFound;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.TaskHandle;
import dev.mjproxy.client.task.TaskState;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A submission that is being put together. Not for use by two threads at a time; what the methods
 * that send have sent is not changed by later calls.
 *
 * <p>One without a {@code state} gets a unique one, a correlation id such as {@code mjc-7f0c…}, by
 * which {@link Submission.UnknownOutcome#reconcile()} finds the task; {@code correlationIds(false)}
 * at the client's builder turns that off.
 *
 * @param <S> the call itself
 */
public abstract sealed class SubmitCall<S extends SubmitCall<S>>
    permits ImagineCall,
        BlendCall,
        DescribeCall,
        ShortenCall,
        ActionCall,
        ChangeCall,
        EditsCall,
        VideoCall,
        ModalCall,
        SwapFaceCall {
  static final String CORRELATION_ID_PREFIX = "mjc-";

  private final CallContext context;
  private Mode mode;
  private @Nullable String state;
  private boolean stateIsUnique;

  SubmitCall(CallContext context) {
    this.context = context;
    this.mode = context.mode();
  }

  abstract S self();

  /** The call with this state; null for none. */
  abstract Call<?> call(Apis apis, @Nullable String state);

  /** Finds out about a lost response. */
  Reconciliation reconcile(@Nullable String correlationId) {
    return correlationId == null
        ? new Reconciliation.Unclear(
            "the submission has no correlation id; leave state out, or set uniqueState(…)")
        : new Reconciler(context.caller(), apis()).byCorrelationId(correlationId);
  }

  final Apis apis() {
    return context.apis().apply(mode);
  }

  final CallContext context() {
    return context;
  }

  boolean carriesState() {
    return true;
  }

  /** The task that the submission builds on; null for none. */
  @Nullable String parentId() {
    return null;
  }

  /** Speed for this call; the client's unless set. */
  public S mode(Mode mode) {
    this.mode = Arguments.value("mode", mode);
    return self();
  }

  /** Text that comes back with the task, to the byte. Many submissions may have the same. */
  public S state(String state) {
    this.state = Arguments.value("state", state);
    this.stateIsUnique = false;
    return self();
  }

  /**
   * Text that comes back with the task, and that no other submission has: it serves as correlation
   * id.
   */
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
    return submit(correlationId());
  }

  private Submission submit(@Nullable String correlationId) {
    SubmissionTable table = new SubmissionTable(context.caller().decoder());
    Call<?> call = call(apis(), state == null ? correlationId : state);
    return context
        .caller()
        .submit(call, raw -> met(table.of(raw)))
        .orElse(
            failure ->
                failure.mayHaveBeenAccepted()
                    ? new Submission.UnknownOutcome(failure, this, correlationId)
                    : table.ofRefusal(failure, cure(failure)).orElseThrow(() -> failure));
  }

  /** The same as the failure's, except for a parent: whether it was ever there is known here. */
  private String cure(MidjourneyException failure) {
    String parent = parentId();
    boolean isOfParent =
        failure instanceof NotFoundException e && e.missing() == NotFoundException.Missing.TASK;
    if (parent == null || !isOfParent) {
      return failure.cure();
    }
    return context.caller().memory().hasMet(parent)
        ? "the server has forgotten task '" + parent + "': " + NotFound.cureOfForgotten(parent)
        : NotFound.cureOfUnknown(parent);
  }

  private Submission met(Submission accepted) {
    context.caller().memory().met(accepted.idOrThrow());
    return accepted;
  }

  private @Nullable String correlationId() {
    if (state != null) {
      return stateIsUnique ? state : null;
    }
    return context.correlationIds() && carriesState()
        ? CORRELATION_ID_PREFIX + UUID.randomUUID()
        : null;
  }

  /** The same on another thread; cancelling the future ends it, though not on the server. */
  public CompletableFuture<Submission> submitAsync() {
    return context.caller().async(this::submit);
  }

  /**
   * Sends it, and gives back the accepted task as a handle that can be stored. A lost response is
   * reconciled first.
   *
   * <p>To find a task whose process died before the response came, set a {@link #uniqueState} that
   * you store beforehand; {@code client.reconcile(state)} searches it.
   *
   * @throws UnknownOutcomeException when the response was lost and the server cannot be asked, or
   *     does not know
   * @throws MidjourneyException when it was not accepted, saying what to do
   */
  public TaskHandle start() {
    String correlationId = correlationId();
    Submission submission = submit(correlationId);
    String id =
        submission instanceof Submission.UnknownOutcome lost
            ? idOf(lost, AwaitOptions.defaults())
            : submission.idOrThrow();
    return new TaskHandle(
        context.tasks(), id, correlationId, context.caller().time().clock().instant());
  }

  /** The same on another thread. */
  public CompletableFuture<TaskHandle> startAsync() {
    return context.caller().async(this::start);
  }

  /** Sends it and waits for its task, fetching it as {@link AwaitOptions#defaults()} say. */
  public Task await() {
    return await(AwaitOptions.defaults());
  }

  /**
   * Sends it and waits until the server does nothing more by itself: SUCCESS, FAILURE, CANCEL or
   * MODAL. A lost response is reconciled first.
   *
   * @throws dev.mjproxy.client.error.WaitException when waiting ended before the task, which was
   *     accepted; it has the task's id, and {@code resume()} waits again
   * @throws dev.mjproxy.client.error.UnknownOutcomeException when the response was lost and the
   *     server cannot be asked, or does not know
   * @throws MidjourneyException when it was not accepted
   */
  public Task await(AwaitOptions options) {
    AwaitOptions.required(options);
    Submission submission = submit();
    return submission instanceof Submission.UnknownOutcome lost
        ? awaitFound(lost, options)
        : context.tasks().await(submission.idOrThrow(), options);
  }

  /** The same on another thread. */
  public CompletableFuture<Task> awaitAsync(AwaitOptions options) {
    AwaitOptions.required(options);
    return context.caller().async(() -> await(options));
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
    return context.caller().async(() -> awaitSuccess(options));
  }

  /** Searches the task of a lost response, and waits for it if it is there. */
  Task awaitFound(Submission.UnknownOutcome lost, AwaitOptions options) {
    return context.tasks().await(idOf(lost, options), options);
  }

  private String idOf(Submission.UnknownOutcome lost, AwaitOptions options) {
    Reconciliation found;
    try {
      found = lost.reconcile();
    } catch (RuntimeException | Error e) { // an error, too, would lose the correlation id
      UnknownOutcomeException unknown =
          lost.unknown("the server cannot be asked now (" + e.getMessage() + ")", options);
      unknown.addSuppressed(e);
      throw unknown;
    }
    if (found instanceof Reconciliation.Found task) {
      if (task.task().id().isBlank()) {
        throw lost.unknown("the server has the task, and names no id of it", options);
      }
      return task.task().id();
    }
    throw found instanceof Reconciliation.Unclear unclear
        ? lost.unknown(unclear.reason(), options)
        : lost.absent(options);
  }
}
