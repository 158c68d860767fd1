package dev.mjproxy.mock.admin;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.render.ErrorReplies;
import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.TaskStatus;
import dev.mjproxy.mock.task.Tasks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tasks}: looks at tasks, their plans, and ends one by force. */
public final class TasksEndpoint {
  private static final int NEWEST = 1_000;
  private static final List<TaskStatus> ENDS =
      Arrays.stream(TaskStatus.values()).filter(TaskStatus::isTerminal).toList();

  private final Tasks tasks;
  private final TaskRenderer renderer;
  private final ErrorReplies errors;

  /**
   * Shows and steers some tasks.
   *
   * @param renderer shows them as callers see them
   * @param errors makes the refusals
   */
  public TasksEndpoint(Tasks tasks, TaskRenderer renderer, ErrorReplies errors) {
    this.tasks = tasks;
    this.renderer = renderer;
    this.errors = errors;
  }

  MockReply list(MockRequest request) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    renderer
        .listLimit()
        .first(tasks.store().newest(NEWEST))
        .forEach(task -> list.add(render(task, request)));
    return AdminJson.reply(list);
  }

  MockReply get(MockRequest request, String id) {
    return tasks
        .find(id)
        .map(task -> AdminJson.reply(withPlan(task, request)))
        .orElseGet(() -> unknown(request, id));
  }

  MockReply force(MockRequest request, String id) {
    ObjectNode body = AdminJson.object(request);
    String wanted = body.path("status").asString("");
    TaskStatus status =
        ENDS.stream()
            .filter(end -> end.name().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "status: expected one of %s, found '%s'".formatted(ENDS, wanted)));
    Optional<Task> task = tasks.find(id);
    if (task.isEmpty()) {
      return unknown(request, id);
    }
    String reason =
        status == TaskStatus.FAILURE ? body.path("failReason").asString("forced") : null;
    if (!tasks.end(id, status, reason)) {
      return errors.error(
          409, "task: expected one that has not ended, found " + state(task.get()), request.path());
    }
    return get(request, id);
  }

  private String state(Task task) {
    return tasks.stateOf(task).status().name();
  }

  private ObjectNode render(Task task, MockRequest request) {
    return renderer.render(task, tasks.stateOf(task), request.baseUrl());
  }

  private ObjectNode withPlan(Task task, MockRequest request) {
    ObjectNode body = render(task, request);
    ArrayNode plan = body.putArray("plan");
    task.plan()
        .steps()
        .forEach(
            step ->
                plan.addObject()
                    .put("at", step.at().toString())
                    .put("status", step.state().status().name())
                    .put("percent", step.state().percent()));
    return body;
  }

  private MockReply unknown(MockRequest request, String id) {
    return errors.error(404, "task: expected a known id, found '" + id + "'", request.path());
  }
}
