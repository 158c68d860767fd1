package dev.mjproxy.client.task;

import dev.mjproxy.client.api.TaskApi;
import dev.mjproxy.client.error.ErrorTable;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.http.Exchange;
import dev.mjproxy.client.http.Reply;
import dev.mjproxy.client.model.ImageSeedResult;
import dev.mjproxy.client.model.Message;
import dev.mjproxy.client.model.Task;
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
 * The same as {@link Tasks}, with the raw reply beside each result.
 *
 * <pre>{@code
 * Reply<Task> reply = client.tasks().withRaw().fetch(id);
 * String server = reply.raw().header("Server").orElse("?");
 * }</pre>
 */
public final class TaskReplies {
  private static final Message DONE = Message.builder(1, "").build();

  private final Exchange exchange;
  private final TaskApi api;

  /** Looks through an exchange. */
  public TaskReplies(Exchange exchange, TaskApi api) {
    this.exchange = exchange;
    this.api = api;
  }

  /** The same until an instant, beyond which no look goes far. */
  TaskReplies until(Instant end) {
    return new TaskReplies(exchange.until(end), api);
  }

  /** One task. */
  public Reply<Task> fetch(String id) {
    return exchange.look(api.fetchTask(checked(id)), raw -> new Reply<>(task(id, raw), raw));
  }

  private Task task(String id, RawResponse raw) {
    if (raw.isEmpty()) {
      throw new NotFoundException(
          Problem.of(
              "No task '" + id + "': the reply is empty",
              "check the id; servers forget tasks after a while",
              raw));
    }
    Task task = exchange.decoder().decode(raw, Task.class);
    if (task.id().isEmpty() && task.status().value().isEmpty()) {
      throw ErrorTable.malformed(raw, "the body has neither id nor status; see raw()");
    }
    // What is made of the task later, such as a TaskFailedException, must not lose the id.
    return task.id().isBlank() ? task.toBuilder().id(id).build() : task;
  }

  /** The newest tasks, as many as the server lists. */
  public Reply<List<Task>> list() {
    return tasks(api.listTasks());
  }

  /** The tasks that wait or run. */
  public Reply<List<Task>> queue() {
    return tasks(api.listQueuedTasks());
  }

  /** Those of these tasks that the server knows, in any order. */
  public Reply<List<Task>> byIds(Collection<String> ids) {
    return tasks(api.listTasksByCondition(request(ids)));
  }

  /** The same with texts to show, where servers have them. */
  public Reply<List<TaskWithDisplays>> byIdsWithDisplays(Collection<String> ids) {
    return exchange.lookList(api.listTasksByIds(request(ids)), TaskWithDisplays.class);
  }

  /** One page of the tasks that meet the conditions. */
  public Reply<TaskPage> query(TaskQueryRequest conditions) {
    return exchange.look(api.queryTasks(conditions), TaskPage.class);
  }

  /** Ends a task; one that is over stays as it was. An empty reply means that it was done. */
  public Reply<Message> cancel(String id) {
    RawResponse raw = exchange.change(api.cancelTask(checked(id)));
    Message message = raw.isEmpty() ? DONE : exchange.decoder().decode(raw, Message.class);
    return new Reply<>(message, raw);
  }

  /** The seed of a finished picture; the server takes up to a minute to ask for it. */
  public Reply<String> imageSeed(String id) {
    return exchange.look(
        api.getImageSeed(checked(id)),
        raw -> {
          ImageSeedResult result = exchange.decoder().decode(raw, ImageSeedResult.class);
          String seed = result.result();
          if (seed == null || seed.isBlank()) {
            throw ErrorTable.malformed(raw, "the body has no seed; ask again later");
          }
          return new Reply<>(seed, raw);
        });
  }

  private Reply<List<Task>> tasks(Call<List<Task>> call) {
    return exchange.lookList(call, Task.class);
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
