package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /mj/task/query}: pages of tasks (protocol §3.12). Without filters and in the default
 * order a page costs the same however many tasks there are; filters read all of them.
 */
final class QueryTasksOperation implements OperationHandler {
  private static final int DEFAULT_SIZE = 10;
  private static final int MAX_SIZE = 1_000;

  private final Tasks tasks;
  private final TaskRenderer renderer;

  QueryTasksOperation(Tasks tasks, TaskRenderer renderer) {
    this.tasks = tasks;
    this.renderer = renderer;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    int number = call.body().path("pageNumber").asInt(0);
    int size = Math.min(MAX_SIZE, call.body().path("pageSize").asInt(DEFAULT_SIZE));
    TaskSort sort = TaskSort.of(call.text("sort"));
    TaskFilter filter = new TaskFilter(call.body(), tasks);
    long from = (long) number * size;
    if (filter.isEmpty() && sort.isDefault()) {
      List<Task> page = tasks.store().newestFirst().skip(from).limit(size).toList();
      return page(call, page, new Extent(number, size, tasks.store().count()));
    }
    List<Task> found = sort.sorted(tasks.store().newestFirst().filter(filter), tasks);
    List<Task> page = found.stream().skip(from).limit(size).toList();
    return page(call, page, new Extent(number, size, found.size()));
  }

  /** Which page of how many. */
  private record Extent(int number, int size, long total) {
    int pages() {
      return (int) ((total + size - 1) / size);
    }
  }

  private MockResponse page(OperationCall call, List<Task> tasksOnPage, Extent extent) {
    JsonNode example = call.operation().responseExample(200, "taskPageEmpty").value();
    ObjectNode body = (ObjectNode) example.deepCopy();
    ArrayNode content = body.putArray("content");
    renderer
        .listLimit()
        .all(tasksOnPage)
        .forEach(task -> content.add(renderer.render(task, tasks.stateOf(task), call.baseUrl())));
    body.put("number", extent.number());
    body.put("size", extent.size());
    body.put("numberOfElements", content.size());
    body.put("totalElements", extent.total());
    body.put("totalPages", extent.pages());
    body.put("empty", content.isEmpty());
    body.put("first", extent.number() == 0);
    body.put("last", extent.number() >= extent.pages() - 1);
    if (body.get("pageable") instanceof ObjectNode pageable) {
      pageable.put("offset", (long) extent.number() * extent.size());
      pageable.put("pageNumber", extent.number());
      pageable.put("pageSize", extent.size());
    }
    return ExampleBodies.json(body);
  }
}
