package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tasks}: shows tasks and their plans, and ends a task. */
public final class TasksEndpoint {
  private static final int NEWEST = 1_000;
  private static final List<TaskStatus> ENDS =
      Arrays.stream(TaskStatus.values()).filter(TaskStatus::isTerminal).toList();

  private final Tasks tasks;
  private final TaskRenderer renderer;
  private final ErrorResponses errors;

  /**
   * Shows and ends tasks.
   *
   * @param renderer renders tasks as clients see them
   * @param errors makes the refusals
   */
  public TasksEndpoint(Tasks tasks, TaskRenderer renderer, ErrorResponses errors) {
    this.tasks = tasks;
    this.renderer = renderer;
    this.errors = errors;
  }

  MockResponse list(MockRequest request) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    renderer
        .listLimit()
        .first(tasks.store().newest(NEWEST))
        .forEach(task -> list.add(render(task, request)));
    return AdminJson.response(list);
  }

  MockResponse get(MockRequest request, String id) {
    return tasks
        .find(id)
        .map(task -> AdminJson.response(withPlan(task, request)))
        .orElseGet(() -> unknown(request, id));
  }

  MockResponse force(MockRequest request, String id) {
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
    body.set("request", SubmissionRequest.of(task.submission()));
    return body;
  }

  private MockResponse unknown(MockRequest request, String id) {
    return errors.error(404, "task: expected a known id, found '" + id + "'", request.path());
  }
}
