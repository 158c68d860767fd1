package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.render.ExampleBodies;
import dev.mjproxy.mock.task.Kind;
import dev.mjproxy.mock.task.Submission;
import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.TaskStatus;
import dev.mjproxy.mock.task.Tasks;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /mj/submit/modal}: lets a task go on that waits for its modal, under the same id. */
final class ModalOperation implements OperationHandler {
  private final Tasks tasks;
  private final Submitter submitter;

  ModalOperation(Tasks tasks, Submitter submitter) {
    this.tasks = tasks;
    this.submitter = submitter;
  }

  @Override
  public MockReply handle(OperationCall call) {
    String id = Objects.requireNonNull(call.text("taskId"), "validated");
    Optional<Task> found = tasks.find(id);
    if (found.isEmpty()) {
      return refused(call, ReturnCode.NOT_FOUND, "关联任务不存在或已失效");
    }
    if (tasks.stateOf(found.get()).status() != TaskStatus.MODAL) {
      return refused(call, ReturnCode.VALIDATION_ERROR, "关联任务状态错误");
    }
    Submission submission = found.get().submission();
    String sent = call.text("prompt");
    String prompt =
        sent == null || sent.isBlank() ? ModalPrompt.prefilled(submission) : sent.strip();
    return ruleBroken(call, submission.kind(), prompt)
        .map(description -> refused(call, ReturnCode.VALIDATION_ERROR, description))
        .orElseGet(
            () ->
                resume(
                    call.withWordsOf(prompt, submission.caller().state()), id, submission, prompt));
  }

  private MockReply resume(OperationCall call, String id, Submission before, String prompt) {
    return submitter.submitModal(call, id, before.withPrompt(prompt, call.steering().image()));
  }

  private static Optional<String> ruleBroken(OperationCall call, Kind kind, String prompt) {
    if (kind == Kind.VARY_REGION && call.text("maskBase64") == null) {
      return Optional.of("maskBase64不能为空");
    }
    if (kind == Kind.CUSTOM_ZOOM && !ModalPrompt.hasZoom(prompt)) {
      return Optional.of("prompt参数错误: 需要--zoom，取值1至2");
    }
    return Optional.empty();
  }

  private static MockReply refused(OperationCall call, ReturnCode code, String description) {
    return ExampleBodies.refusal(call.operation(), code, description);
  }
}
