package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.Situation;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /mj/submit/modal}: continues a task that waits for its modal, under the same id. */
final class ModalOperation implements OperationHandler {
  private final Tasks tasks;
  private final Submitter submitter;
  private final Refusals refusals;

  ModalOperation(Tasks tasks, Submitter submitter, Refusals refusals) {
    this.tasks = tasks;
    this.submitter = submitter;
    this.refusals = refusals;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    String id = Objects.requireNonNull(call.text("taskId"), "validated");
    Optional<Task> found = tasks.find(id);
    if (found.isEmpty()) {
      return call.refused(refusals, Situation.UNKNOWN_PARENT, "关联任务不存在或已失效");
    }
    if (tasks.stateOf(found.get()).status() != TaskStatus.MODAL) {
      return call.refused(refusals, Situation.WRONG_STATE, "关联任务状态错误");
    }
    Submission submission = found.get().submission();
    String sent = call.text("prompt");
    String prompt =
        sent == null || sent.isBlank() ? ModalPrompt.prefilled(submission) : sent.strip();
    return ruleBroken(call, submission.kind(), prompt)
        .map(description -> call.refused(refusals, Situation.MISSING_FIELD, description))
        .orElseGet(
            () ->
                resume(
                    call.withWordsOf(prompt, submission.caller().state()), id, submission, prompt));
  }

  private MockResponse resume(OperationCall call, String id, Submission before, String prompt) {
    return submitter.submitModal(call, id, before.withPrompt(prompt, call.steering().image()));
  }

  private static Optional<String> ruleBroken(OperationCall call, TaskKind kind, String prompt) {
    if (kind == TaskKind.VARY_REGION && call.text("maskBase64") == null) {
      return Optional.of("maskBase64不能为空");
    }
    if (kind == TaskKind.CUSTOM_ZOOM && !ModalPrompt.hasZoom(prompt)) {
      return Optional.of("prompt参数错误: 需要--zoom，取值1至2");
    }
    return Optional.empty();
  }
}
