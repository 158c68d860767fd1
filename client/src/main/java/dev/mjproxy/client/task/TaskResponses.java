package dev.mjproxy.client.task;

import dev.mjproxy.client.api.TaskApi;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.http.ApiResponse;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.internal.caller.ServerMemory;
import dev.mjproxy.client.internal.error.ErrorTable;
import dev.mjproxy.client.internal.error.NotFound;
import dev.mjproxy.client.model.Message;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskAction;
import dev.mjproxy.client.model.TaskIdsRequest;
import dev.mjproxy.client.model.TaskPage;
import dev.mjproxy.client.model.TaskQueryRequest;
import dev.mjproxy.client.model.TaskWithDisplays;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * The same as {@link Tasks}, with the raw response beside each result.
 *
 * <pre>{@code
 * ApiResponse<Task> response = client.tasks().withRaw().fetch(id);
 * String server = response.raw().header("Server").orElse("?");
 * }</pre>
 */
public final class TaskResponses {
  private static final Message DONE = Message.builder(1, "").build();

  private final ApiCaller caller;
  private final TaskApi api;

  /** For the client itself. */
  TaskResponses(ApiCaller caller, TaskApi api) {
    this.caller = caller;
    this.api = api;
  }

  /** A copy whose requests end soon after the deadline. */
  TaskResponses until(Instant end) {
    return new TaskResponses(caller.until(end), api);
  }

  /** One task. */
  public ApiResponse<Task> fetch(String id) {
    return caller.read(api.fetchTask(checked(id)), raw -> new ApiResponse<>(task(id, raw), raw));
  }

  private Task task(String id, RawResponse raw) {
    if (raw.isEmpty()) {
      throw NotFound.task(id, raw);
    }
    Task task = caller.decoder().decode(raw, Task.class);
    if (task.id().isEmpty() && task.status().value().isEmpty()) {
      throw ErrorTable.malformed(raw, "the body has neither id nor status; see raw()");
    }
    met(id, task);
    // What is made of the task later, such as a TaskFailedException, must not lose the id.
    return task.id().isBlank() ? task.toBuilder().id(id).build() : task;
  }

  private void met(String id, Task task) {
    ServerMemory memory = caller.memory();
    memory.met(id);
    if (task.action().known() == TaskAction.Known.IMAGINE
        && TaskState.of(task) == TaskState.SUCCESS) {
      memory.sawGrid(!Buttons.of(task).all().isEmpty());
    }
  }

  /** The newest tasks, as many as the server lists. */
  public ApiResponse<List<Task>> list() {
    return tasks(api.listTasks());
  }

  /** The tasks that wait or run. */
  public ApiResponse<List<Task>> queue() {
    return tasks(api.listQueuedTasks());
  }

  /** The tasks with these ids, in any order; unknown ids are left out. */
  public ApiResponse<List<Task>> byIds(Collection<String> ids) {
    ApiResponse<List<Task>> found = tasks(api.listTasksByCondition(request(ids)));
    found.value().forEach(task -> met(task.id(), task));
    return found;
  }

  /** The same with texts to show, where servers have them. */
  public ApiResponse<List<TaskWithDisplays>> byIdsWithDisplays(Collection<String> ids) {
    return caller.readList(api.listTasksByIds(request(ids)), TaskWithDisplays.class);
  }

  /** One page of the tasks that meet the conditions. */
  public ApiResponse<TaskPage> query(TaskQueryRequest conditions) {
    return caller.read(api.queryTasks(conditions), TaskPage.class);
  }

  /** Ends a task; one that is over stays as it was. An empty response means that it was done. */
  public ApiResponse<Message> cancel(String id) {
    RawResponse raw = caller.change(api.cancelTask(checked(id)));
    Message message = raw.isEmpty() ? DONE : caller.decoder().decode(raw, Message.class);
    return new ApiResponse<>(message, raw);
  }

  /**
   * The seed of a finished picture. The server takes up to a minute to ask for it; where it answers
   * that the seed is not ready (HTTP 202, or code 22), it is asked again every 5 s for 2 minutes.
   * Asking bills nothing.
   *
   * @throws dev.mjproxy.client.error.ServerException when the seed is not ready after that
   */
  public ApiResponse<String> imageSeed(String id) {
    return new SeedPoller(caller, api).seed(checked(id));
  }

  private ApiResponse<List<Task>> tasks(Call<List<Task>> call) {
    return caller.readList(call, Task.class);
  }

  private static TaskIdsRequest request(Collection<String> ids) {
    return TaskIdsRequest.builder().ids(List.copyOf(checked(ids))).build();
  }

  static Collection<String> checked(@Nullable Collection<String> ids) {
    return Objects.requireNonNull(ids, "ids: expected the ids of tasks, found null");
  }

  static String checked(@Nullable String id) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException(
          "id: expected a task's id, found " + (id == null ? "null" : "a blank one"));
    }
    return id;
  }
}
