package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.openapi.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The spec's examples of tasks: one a status, and one a kind for the finished ones. */
final class TaskTemplates {
  private static final Map<TaskStatus, String> UNFINISHED =
      Map.of(
          TaskStatus.NOT_START, "taskNotStart",
          TaskStatus.SUBMITTED, "taskSubmitted",
          TaskStatus.MODAL, "taskModal",
          TaskStatus.IN_PROGRESS, "taskInProgress",
          TaskStatus.FAILURE, "taskFailure",
          TaskStatus.CANCEL, "taskCancel");

  private final Map<TaskStatus, ObjectNode> byStatus = new EnumMap<>(TaskStatus.class);
  private final Map<TaskKind, ObjectNode> finished = new EnumMap<>(TaskKind.class);

  TaskTemplates(Operation fetchTask) {
    UNFINISHED.forEach((status, name) -> byStatus.put(status, example(fetchTask, name)));
    for (TaskKind kind : TaskKind.values()) {
      finished.put(kind, example(fetchTask, kind.successExample()));
    }
  }

  /** The template; to be copied, not changed. */
  ObjectNode of(TaskKind kind, TaskStatus status) {
    ObjectNode template = status == TaskStatus.SUCCESS ? finished.get(kind) : byStatus.get(status);
    return Objects.requireNonNull(template, "an example for each status and kind");
  }

  private static ObjectNode example(Operation fetchTask, String name) {
    return (ObjectNode) fetchTask.responseExample(200, name).value();
  }
}
