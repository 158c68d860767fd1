package dev.mjproxy.client.call;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.error.UnknownOutcomeException;
import dev.mjproxy.client.model.ReturnCode;
import dev.mjproxy.client.task.AwaitOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a submission: one of seven. Only the first three cost money.
 *
 * <pre>{@code
 * Submission submission = client.imagine("Cat").submit();
 * if (submission instanceof Submission.QueueFull) {
 *   sendLater();
 * } else {
 *   Task task = client.tasks().await(submission.idOrThrow());
 * }
 * }</pre>
 *
 * <p>Which response becomes which: {@link SubmissionTable}. A refused key, too many requests and
 * the like are exceptions, not submissions.
 */
public sealed interface Submission {
  /** The response; empty when it was lost. */
  Optional<RawResponse> raw();

  /**
   * The task's id where the server accepted, or waits for a modal.
   *
   * @throws MidjourneyException for all other outcomes, saying what to do
   */
  String idOrThrow();

  /**
   * Code 1: the task is there. Also code 21 of old servers, which means that the same work was
   * asked for before and has this id.
   *
   * @param id the task's id
   * @param response the response
   */
  record Accepted(String id, RawResponse response) implements Submission {
    @Override
    public Optional<RawResponse> raw() {
      return Optional.of(response);
    }

    @Override
    public String idOrThrow() {
      return id;
    }
  }

  /**
   * Code 22: accepted, and others come first.
   *
   * @param id the task's id
   * @param position how many tasks are ahead; -1 where the server does not say
   * @param response the response
   */
  record Queued(String id, int position, RawResponse response) implements Submission {
    @Override
    public Optional<RawResponse> raw() {
      return Optional.of(response);
    }

    @Override
    public String idOrThrow() {
      return id;
    }
  }

  /**
   * Code 21: the server waits for a modal call with this id, for a prompt or a mask.
   *
   * @param id the task's id
   * @param finalPrompt what to start from; null where the server does not say
   * @param remix whether the prompt may be changed
   * @param response the response
   */
  record NeedsModal(String id, @Nullable String finalPrompt, boolean remix, RawResponse response)
      implements Submission {
    @Override
    public Optional<RawResponse> raw() {
      return Optional.of(response);
    }

    @Override
    public String idOrThrow() {
      return id;
    }
  }

  /**
   * Code 23, and code 9 with such a text: nothing was accepted, the queue is full.
   *
   * @param code 23 or 9
   * @param description the server's words
   * @param response the response
   */
  record QueueFull(int code, String description, RawResponse response) implements Submission {
    @Override
    public Optional<RawResponse> raw() {
      return Optional.of(response);
    }

    @Override
    public String idOrThrow() {
      throw new RejectedException(
          new Problem("The queue is full", "send again later", response, code, description));
    }
  }

  /**
   * Code 24: the prompt holds a banned word.
   *
   * @param word the word; null where the server does not say
   * @param description the server's words
   * @param response the response
   */
  record Banned(@Nullable String word, String description, RawResponse response)
      implements Submission {
    private static final int CODE = 24;

    @Override
    public Optional<RawResponse> raw() {
      return Optional.of(response);
    }

    @Override
    public String idOrThrow() {
      String found = word == null ? "The prompt is banned" : "The word '" + word + "' is banned";
      throw new RejectedException(
          new Problem(found, "write another prompt", response, CODE, description));
    }
  }

  /**
   * Another code that is known to be a refusal: nothing was accepted.
   *
   * @param code such as 3 (no account, no such task), 4 (a bad request), 9 (failed)
   * @param description the server's words; empty when there were none
   * @param cure what to do about it, as a sentence without its full stop
   * @param response the response
   */
  record Rejected(int code, String description, String cure, RawResponse response)
      implements Submission {
    /** The code as a value of the specification; its {@code known()} can be switched. */
    public ReturnCode returnCode() {
      return ReturnCode.of(code);
    }

    @Override
    public Optional<RawResponse> raw() {
      return Optional.of(response);
    }

    @Override
    public String idOrThrow() {
      String found = response.request().map(line -> line + " was refused").orElse("Refused");
      throw new RejectedException(
          new Problem(found, cure, response, code, description.isBlank() ? null : description));
    }
  }

  /**
   * The response was lost, or tells nothing: the task may be there, and billed. Find out with
   * {@link #reconcile()} before sending again.
   *
   * @param cause what happened
   * @param request what was sent
   * @param correlationId the {@code state} that no other submission has; null when there is none
   */
  record UnknownOutcome(
      MidjourneyException cause, SubmitCall<?> request, @Nullable String correlationId)
      implements Submission {
    @Override
    public Optional<RawResponse> raw() {
      return cause.raw();
    }

    @Override
    public String idOrThrow() {
      throw unknown("its outcome was not looked for yet", AwaitOptions.defaults());
    }

    /** The exception for an unknown outcome, with the correlation id; it can search again. */
    UnknownOutcomeException unknown(String why, AwaitOptions options) {
      String cure =
          "do not send it again before you know: resume() of this exception, or reconcile() of the"
              + " submission, asks the server"
              + (correlationId == null
                  ? ""
                  : " for the task with the state '" + correlationId + "'");
      return unknown(why, cure, options);
    }

    /** The same when the server was asked and does not have the task. */
    UnknownOutcomeException absent(AwaitOptions options) {
      return unknown(
          "the server has no such task",
          "send it again; where the server may be slow to store tasks, call resume() of this"
              + " exception first, which asks once more",
          options);
    }

    private UnknownOutcomeException unknown(String why, String cure, AwaitOptions options) {
      return new UnknownOutcomeException(
          why, cure, cause, correlationId, () -> request.awaitFound(this, options));
    }

    /**
     * Searches the task on the server. Never sends anything that could be billed.
     *
     * @throws MidjourneyException when the server cannot be asked now; ask again later
     */
    public Reconciliation reconcile() {
      return request.reconcile(correlationId);
    }
  }
}
