package dev.mjproxy.client.task;

import dev.mjproxy.client.api.TaskApi;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.internal.callback.CallbackHub;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.model.Message;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskQueryRequest;
import dev.mjproxy.client.model.TaskWithDisplays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Fetches tasks, waits for them, cancels them. Operations that change nothing are retried.
 *
 * <pre>{@code
 * Task task = client.tasks().await("1748339029401828");
 * CompletableFuture<String> seed = client.tasks().async(tasks -> tasks.imageSeed(task.id()));
 * }</pre>
 *
 * <p>All methods throw {@link MidjourneyException}.
 */
public final class Tasks {
  private final ApiCaller caller;
  private final TaskResponses responses;
  private final TaskPoller poller;

  /** For the client itself. */
  public Tasks(ApiCaller caller, TaskApi api, CallbackHub callbacks) {
    this.caller = caller;
    this.responses = new TaskResponses(caller, api);
    this.poller = new TaskPoller(responses, caller.time(), callbacks);
  }

  /** The same operations with the raw response beside the result. */
  public TaskResponses withRaw() {
    return responses;
  }

  /** Any of these methods on another thread; cancelling the future ends it. */
  public <T> CompletableFuture<T> async(Function<Tasks, T> work) {
    return caller.async(() -> work.apply(this));
  }

  /**
   * One task.
   *
   * @throws NotFoundException when the server does not know it
   */
  public Task fetch(String id) {
    return responses.fetch(id).value();
  }

  /**
   * One task; empty when the server does not know it, or does not know it any more.
   *
   * @throws NotFoundException when something else is not there, such as the API at this address
   */
  public Optional<Task> find(String id) {
    try {
      return Optional.of(fetch(id));
    } catch (NotFoundException e) {
      return switch (e.missing()) {
        case TASK, FORGOTTEN_TASK -> Optional.empty();
        default -> throw e;
      };
    }
  }

  /** The newest tasks, as many as the server lists. */
  public List<Task> list() {
    return responses.list().value();
  }

  /** The tasks that wait or run. */
  public List<Task> queue() {
    return responses.queue().value();
  }

  /** The tasks with these ids, in any order; unknown ids are left out. */
  public List<Task> byIds(Collection<String> ids) {
    return responses.byIds(ids).value();
  }

  /** The same with texts to show, where servers have them. */
  public List<TaskWithDisplays> byIdsWithDisplays(Collection<String> ids) {
    return responses.byIdsWithDisplays(ids).value();
  }

  /** All tasks that meet the conditions; pages are asked for as they are needed. */
  public TaskPages query(TaskQueryRequest conditions) {
    return new TaskPages(
        responses,
        Objects.requireNonNull(
            conditions, "conditions: expected a request, found null; an empty one finds all"));
  }

  /** Ends a task; one that is over stays as it was. */
  public Message cancel(String id) {
    return responses.cancel(id).value();
  }

  /**
   * The seed of a finished picture, as text of digits. Servers take up to a minute for it; one that
   * is not ready is waited for, for 2 minutes.
   *
   * @throws dev.mjproxy.client.error.ServerException when the seed is not ready after that
   */
  public String imageSeed(String id) {
    return responses.imageSeed(id).value();
  }

  /** How many tasks are waited for through this client now, for a gauge. */
  public int waitedFor() {
    return poller.waitedFor();
  }

  /** A handle of a task whose id is known, such as one that was stored before a restart. */
  public TaskHandle handle(String id) {
    return new TaskHandle(this, id, null, null);
  }

  /**
   * The handle that {@link TaskHandle#toJson} wrote, in this process or another one.
   *
   * @throws IllegalArgumentException when it is none, saying what is wrong
   */
  public TaskHandle handleFromJson(String json) {
    return TaskHandle.fromJson(
        this, Objects.requireNonNull(json, "json: expected a stored handle, found null"));
  }

  /** Waits for a task as {@link AwaitOptions#defaults()} say. */
  public Task await(String id) {
    return await(id, AwaitOptions.defaults());
  }

  /**
   * Waits until the server does nothing more by itself: SUCCESS, FAILURE, CANCEL, or MODAL.
   *
   * @throws dev.mjproxy.client.error.WaitException whatever ends the waiting before the task: the
   *     time is over, the caller cancelled or interrupted it, the task cannot be fetched, or it has
   *     a status that must be an end and that the protocol does not name. It has the task's id, and
   *     {@code resume()} waits again
   */
  public Task await(String id, AwaitOptions options) {
    return poller.await(id, options);
  }

  /** As {@link #await(String)}, and gives back nothing but a task with SUCCESS. */
  public Task awaitSuccess(String id) {
    return awaitSuccess(id, AwaitOptions.defaults());
  }

  /**
   * As {@link #await(String, AwaitOptions)}, and gives back nothing but a task with SUCCESS.
   *
   * @throws dev.mjproxy.client.error.TaskFailedException when the task ended with FAILURE or
   *     CANCEL, or waits for a modal call; it has the reason, the id and the task
   * @throws dev.mjproxy.client.error.WaitException when waiting ended before the task
   */
  public Task awaitSuccess(String id, AwaitOptions options) {
    return TaskState.requireSuccess(await(id, options));
  }

  /**
   * Waits for many tasks with few requests: one for each 500 of them per round. It throws nothing
   * but what is wrong with its arguments: when it is interrupted, the flag stays set and the tasks
   * that were still open are among the failed ones.
   */
  public AwaitedTasks awaitAll(Collection<String> ids, AwaitOptions options) {
    return poller.awaitAll(ids, options);
  }
}
