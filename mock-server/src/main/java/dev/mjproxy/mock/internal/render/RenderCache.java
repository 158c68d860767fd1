package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskState;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tasks as the bytes of their JSON. Callers poll, and what a task looks like is a pure function of
 * the task, its state and the address: so the last renderings are kept, a fixed number of them, one
 * in each slot. Which state a task is in is computed at every look all the same. Thread-safe.
 */
public final class RenderCache {
  private static final int SLOTS = 1_024;

  /** A longer one costs more memory than the time that it saves is worth. */
  private static final int LONGEST_KEPT_BYTES = 16_384;

  private final TaskRenderer renderer;
  private final AtomicReferenceArray<@Nullable Rendered> slots = new AtomicReferenceArray<>(SLOTS);

  private record Rendered(Task task, TaskState state, String baseUrl, byte[] json) {
    boolean shows(Task other, TaskState itsState, String itsBaseUrl) {
      return task.equals(other) && state.equals(itsState) && baseUrl.equals(itsBaseUrl);
    }
  }

  /**
   * Starts with none kept.
   *
   * @param renderer makes what is not kept
   */
  public RenderCache(TaskRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * The task as JSON; not to be changed.
   *
   * @param state what it is now
   * @param baseUrl what its image URL begins with
   */
  public byte[] json(Task task, TaskState state, String baseUrl) {
    int slot = (task.id().hashCode() & Integer.MAX_VALUE) % SLOTS;
    Rendered kept = slots.get(slot);
    if (kept != null && kept.shows(task, state, baseUrl)) {
      return kept.json();
    }
    byte[] json = JsonMapper.shared().writeValueAsBytes(renderer.render(task, state, baseUrl));
    if (json.length <= LONGEST_KEPT_BYTES) {
      slots.set(slot, new Rendered(task, state, baseUrl, json));
    }
    return json;
  }
}
