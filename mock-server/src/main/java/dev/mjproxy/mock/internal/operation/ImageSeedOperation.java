package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.image.ImageAddress;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.profile.Situation;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /mj/task/{id}/image-seed}: the seed of a finished picture, always the same. */
final class ImageSeedOperation implements OperationHandler {
  private final Tasks tasks;
  private final long seed;
  private final Refusals refusals;

  ImageSeedOperation(Tasks tasks, long seed, Refusals refusals) {
    this.tasks = tasks;
    this.refusals = refusals;
    this.seed = seed;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    Optional<Task> task = tasks.find(call.id());
    if (task.isEmpty()) {
      return call.refused(refusals, Situation.UNKNOWN_SEED_TASK, "目标任务不存在");
    }
    if (tasks.stateOf(task.get()).status() != TaskStatus.SUCCESS) {
      return call.refused(refusals, Situation.SEED_NOT_READY, "关联任务状态错误");
    }
    TaskKind kind = task.get().submission().kind();
    if (kind == TaskKind.DESCRIBE || kind == TaskKind.SHORTEN) {
      return ExampleBodies.refusal(call.operation(), ReturnCode.NOT_FOUND, "未找到 seed");
    }
    ObjectNode body = ExampleBodies.ofCode(call.operation(), ReturnCode.SUCCESS);
    body.put("result", Integer.toUnsignedString(ImageAddress.imageId(call.id(), seed).hashCode()));
    return ExampleBodies.json(body);
  }
}
