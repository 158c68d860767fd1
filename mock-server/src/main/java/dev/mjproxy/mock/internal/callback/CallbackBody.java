package dev.mjproxy.mock.internal.callback;

import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskPlan;
import dev.mjproxy.mock.internal.task.TaskState;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a callback, rendered when the callback is sent: queued callbacks must not take the
 * memory of their bodies, which hold each prompt several times.
 *
 * @param bytes about how much memory it takes, once it is made
 * @param json makes it; empty if its task was dropped to make room for others
 */
record CallbackBody(long bytes, Supplier<Optional<byte[]>> json) {
  /** How often a body and the tree it is written from hold the task's texts. */
  private static final int COPIES = 4;

  /** Shows a task as it is now, in one state of its plan. */
  static CallbackBody of(Task task, TaskState state, Tasks tasks, TaskRenderer renderer) {
    // Captures the plan only: capturing the task would keep its texts in memory.
    String id = task.id();
    TaskPlan plan = task.plan();
    List<String> used = task.usedButtons();
    return new CallbackBody(
        COPIES * task.bytes(),
        () ->
            tasks
                .find(id)
                .map(kept -> new Task(id, kept.submission(), plan, used))
                .map(now -> renderer.render(now, state, now.submission().caller().baseUrl()))
                .map(body -> JsonMapper.shared().writeValueAsBytes(body)));
  }
}
