package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.Objects;

/**
 * {@code POST /mj/submit/imagine} and {@code /shorten}: a prompt to pictures, or to fewer words.
 */
final class PromptOperation implements OperationHandler {
  private final Submitter submitter;
  private final TaskKind kind;

  PromptOperation(Submitter submitter, TaskKind kind) {
    this.submitter = submitter;
    this.kind = kind;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    String prompt = Objects.requireNonNull(call.text("prompt"), "validated").strip();
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
