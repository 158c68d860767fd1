package dev.mjproxy.client.error;

import dev.mjproxy.client.model.Task;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * It is not known whether a submission was accepted, and billed: its response was lost or tells
 * nothing, as {@link #getCause()} says, and the server could not be asked or did not know either.
 *
 * <p>Do not send it again before that is settled: {@link #resume()} asks the server once more.
 */
public final class UnknownOutcomeException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String correlationId;
  private final transient Supplier<Task> resume;

  /**
   * Says what is known.
   *
   * @param why what asking the server gave, as a sentence without its full stop
   * @param cure what to do about it
   * @param cause what happened to the response
   * @param correlationId the {@code state} that no other submission has; null when there is none
   * @param resume asks the server again, and waits for the task if it has it
   */
  public UnknownOutcomeException(
      String why,
      String cure,
      MidjourneyException cause,
      @Nullable String correlationId,
      Supplier<Task> resume) {
    super(problem(why, cure, cause.problem()), cause);
    this.correlationId = correlationId;
    this.resume = resume;
  }

  private static Problem problem(String why, String cure, Problem cause) {
    return new Problem(
        "The submission may have been accepted: " + why + ": " + cause.found(),
        cure,
        cause.raw(),
        cause.code(),
        cause.description());
  }

  /** The {@code state} by which {@code tasks().query(…)} finds the task; empty without one. */
  public Optional<String> correlationId() {
    return Optional.ofNullable(correlationId);
  }

  /**
   * Asks the server for the task again, and waits for it if it is there. Never sends the submission
   * again.
   *
   * @throws MidjourneyException this one again when it still cannot be told
   */
  public Task resume() {
    return resume.get();
  }

  /** True. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return true;
  }
}
