package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.Objects;

/**
 * {@code POST /mj/submit/imagine} and {@code /shorten}: a prompt to pictures, or to fewer words; in
 * some dialects {@code /edits} and {@code /retexture}: a prompt and a picture to pictures.
 */
final class PromptOperation implements OperationHandler {
  private final Submitter submitter;
  private final TaskKind kind;
  private final boolean trims;

  /**
   * @param trims whether the task shows the prompt without white space at its ends
   */
  PromptOperation(Submitter submitter, TaskKind kind, boolean trims) {
    this.submitter = submitter;
    this.kind = kind;
    this.trims = trims;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    String sent = Objects.requireNonNull(call.text("prompt"), "validated");
    String prompt = trims ? sent.strip() : sent;
    Submission submission =
        new Submission(
            kind,
            kind.action(),
            prompt,
            Submitter.caller(call),
            Submitter.botType(call),
            RequestedMode.of(call, prompt),
            null,
            call.steering().image());
    return submitter.submit(call, submission);
  }
}
