package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations that answer with an array of tasks. Where these are too large together, those
 * without a condition show the first of them, and the others refuse.
 */
final class TaskLists {
  private static final int NEWEST = 1_000;

  private final Tasks tasks;
  private final TaskRenderer renderer;

  TaskLists(Tasks tasks, TaskRenderer renderer) {
    this.tasks = tasks;
    this.renderer = renderer;
  }

  /** {@code GET /mj/task/list}: the newest tasks, the one submitted last first (protocol §3.9). */
  MockResponse list(OperationCall call) {
    return response(renderer.listLimit().first(tasks.store().newest(NEWEST)), call);
  }

  /** {@code GET /mj/task/queue}: those waiting or running (protocol §3.13). */
  MockResponse queue(OperationCall call) {
    return response(renderer.listLimit().first(tasks.queued()), call);
  }

  /** {@code POST /mj/task/list-by-condition}: those with the ids; unknown ones are left out. */
  MockResponse byCondition(OperationCall call) {
    return response(named(call), call);
  }

  /** {@code POST /mj/task/list-by-ids}: the same, each with its {@code displays}. */
  MockResponse byIds(OperationCall call) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (Task task : named(call)) {
      ObjectNode body = renderer.render(task, tasks.stateOf(task), call.baseUrl());
      list.add(renderer.withDisplays(body));
    }
    return ExampleBodies.json(list);
  }

  private List<Task> named(OperationCall call) {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode id : call.body().path("ids")) {
      ids.add(id.asString(""));
    }
    return renderer.listLimit().all(ids.stream().flatMap(id -> tasks.find(id).stream()).toList());
  }

  private MockResponse response(List<Task> found, OperationCall call) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    found.forEach(task -> list.add(renderer.render(task, tasks.stateOf(task), call.baseUrl())));
    return ExampleBodies.json(list);
  }
}
