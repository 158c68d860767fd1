package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.Situation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /mj/submit/video}: sets a picture in motion, or makes a video longer. */
final class VideoOperation implements OperationHandler {
  private final Tasks tasks;
  private final Submitter submitter;
  private final Refusals refusals;

  VideoOperation(Tasks tasks, Submitter submitter, Refusals refusals) {
    this.tasks = tasks;
    this.submitter = submitter;
    this.refusals = refusals;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    String prompt = call.text("prompt");
    if (!"extend".equals(call.text("action"))) {
      return call.text("image") == null
          ? call.refused(refusals, Situation.MISSING_FIELD, "image不能为空")
          : submit(call, prompt);
    }
    String parentId = call.text("taskId");
    if (parentId == null) {
      return call.refused(refusals, Situation.MISSING_FIELD, "taskId不能为空");
    }
    Optional<Task> parent = tasks.find(parentId);
    if (parent.isEmpty()) {
      return call.refused(refusals, Situation.UNKNOWN_PARENT, "关联任务不存在或已失效");
    }
    return tasks.stateOf(parent.get()).status() == TaskStatus.SUCCESS
        ? submit(call, prompt == null ? parent.get().submission().prompt() : prompt)
        : call.refused(refusals, Situation.WRONG_STATE, "关联任务状态错误");
  }

  private MockResponse submit(OperationCall call, @Nullable String prompt) {
    OperationCall steered = call.withWordsOf(prompt);
    return submitter.submit(
        steered,
        new Submission(
            TaskKind.VIDEO,
            TaskKind.VIDEO.action(),
            prompt,
            Submitter.caller(call),
            Submitter.botType(call),
            RequestedMode.of(call, prompt),
            null,
            steered.steering().image()));
  }
}
