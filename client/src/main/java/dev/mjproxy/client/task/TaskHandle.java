package dev.mjproxy.client.task;

import com.squareup.moshi.JsonDataException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import dev.mjproxy.client.model.Message;
import dev.mjproxy.client.model.Task;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An accepted task: work that is paid for. It can be stored as JSON and waited for by another
 * process after a restart.
 *
 * <pre>{@code
 * TaskHandle handle = client.imagine("Cat").start();
 * orders.store(handle.toJson());
 * Task task = handle.awaitSuccess();
 * // in another process
 * Task task = client.tasks().handleFromJson(orders.load()).awaitSuccess();
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads. Its methods throw {@link MidjourneyException} as
 * those of {@link Tasks} do.
 */
public final class TaskHandle {
  private static final long VERSION = 1;

  private final Tasks tasks;
  private final String id;
  private final @Nullable String correlationId;
  private final @Nullable Instant acceptedAt;

  /**
   * For the client itself; elsewhere {@link Tasks#handle} makes one.
   *
   * @param correlationId the state that no other submission has; null where it is not known
   * @param acceptedAt when the server accepted it; null where it is not known
   */
  public TaskHandle(
      Tasks tasks, String id, @Nullable String correlationId, @Nullable Instant acceptedAt) {
    this.tasks = tasks;
    this.id = TaskResponses.checked(id);
    this.correlationId = correlationId;
    this.acceptedAt = acceptedAt;
  }

  static TaskHandle fromJson(Tasks tasks, String json) {
    JsonValue stored = parsed(json);
    JsonValue version = stored.member("version");
    if (!version.equals(JsonValue.of(VERSION))) {
      throw new IllegalArgumentException(
          "handle: expected the version 1, found "
              + version
              + "; read it with the release of the client that wrote it");
    }
    String id = stored.member("id").text();
    if (id == null || id.isBlank()) {
      throw invalid(json, "it has no id");
    }
    return new TaskHandle(
        tasks, id, stored.member("correlationId").text(), time(json, stored.member("acceptedAt")));
  }

  private static JsonValue parsed(String json) {
    try {
      JsonValue value = JsonValueJsonAdapter.INSTANCE.fromJson(json);
      if (value != null && value.raw() instanceof Map) {
        return value;
      }
    } catch (IOException | JsonDataException e) {
      throw invalid(json, e.getMessage());
    }
    throw invalid(json, "it is no object");
  }

  private static @Nullable Instant time(String json, JsonValue value) {
    String text = value.text();
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw invalid(json, "acceptedAt is no time: " + e.getMessage());
    }
  }

  private static IllegalArgumentException invalid(String json, @Nullable String why) {
    return new IllegalArgumentException(
        "handle: expected what toJson() of a TaskHandle wrote, found "
            + json.length()
            + " characters of something else: "
            + why);
  }

  /** The task's id, as the server named it. */
  public String id() {
    return id;
  }

  /**
   * The {@code state} of the submission, which no other one has; empty where it is not known, or
   * was turned off.
   */
  public Optional<String> correlationId() {
    return Optional.ofNullable(correlationId);
  }

  /** When the server accepted the submission, by the client's clock; empty where not known. */
  public Optional<Instant> acceptedAt() {
    return Optional.ofNullable(acceptedAt);
  }

  /** The task as it is now. */
  public Task fetch() {
    return tasks.fetch(id);
  }

  /** Waits for the end, or for a modal: {@link Tasks#await(String)}. */
  public Task await() {
    return tasks.await(id);
  }

  /** The same with these options. */
  public Task await(AwaitOptions options) {
    return tasks.await(id, options);
  }

  /** As {@link #await()}, and gives back nothing but a task with SUCCESS. */
  public Task awaitSuccess() {
    return tasks.awaitSuccess(id);
  }

  /** The same with these options: {@link Tasks#awaitSuccess(String, AwaitOptions)}. */
  public Task awaitSuccess(AwaitOptions options) {
    return tasks.awaitSuccess(id, options);
  }

  /** As {@link #awaitSuccess(AwaitOptions)}, on another thread. */
  public CompletableFuture<Task> awaitSuccessAsync(AwaitOptions options) {
    AwaitOptions.required(options);
    return tasks.async(it -> it.awaitSuccess(id, options));
  }

  /** Ends the task; one that is over stays as it was. */
  public Message cancel() {
    return tasks.cancel(id);
  }

  /**
   * The handle as JSON, to be stored: {@code version}, {@code id}, {@code correlationId}, {@code
   * acceptedAt}. It holds no key and no address.
   */
  public String toJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("version", VERSION);
    members.put("id", id);
    members.put("correlationId", correlationId);
    members.put("acceptedAt", acceptedAt == null ? null : acceptedAt.toString());
    return JsonValue.of(members).toString();
  }

  /** Such as {@code TaskHandle[1748339029401828]}. */
  @Override
  public String toString() {
    return "TaskHandle[" + id + "]";
  }
}
