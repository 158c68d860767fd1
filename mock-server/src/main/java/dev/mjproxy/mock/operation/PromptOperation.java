package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.task.Kind;
import dev.mjproxy.mock.task.Submission;
import java.util.Objects;

/**
 * {@code POST /mj/submit/imagine} and {@code /shorten}: a prompt to pictures, or to fewer words.
 */
final class PromptOperation implements OperationHandler {
  private final Submitter submitter;
  private final Kind kind;

  PromptOperation(Submitter submitter, Kind kind) {
    this.submitter = submitter;
    this.kind = kind;
  }

  @Override
  public MockReply handle(OperationCall call) {
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
