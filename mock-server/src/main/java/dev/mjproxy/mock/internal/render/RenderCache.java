package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskListener;
import dev.mjproxy.mock.internal.task.TaskState;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders tasks as JSON and caches the last renderings, since clients poll. A rendering is a pure
 * function of the task, its state, the base URL and whether a relay has polled the task yet; these
 * are computed for each request. Empty again when all tasks are forgotten. Thread-safe.
 */
public final class RenderCache implements TaskListener {
  private static final int SLOTS = 1_024;

  /** Longer renderings are not cached, to bound the memory of the cache. */
  private static final int LONGEST_KEPT_BYTES = 16_384;

  private final TaskRenderer renderer;
  private final AtomicReferenceArray<@Nullable Rendered> slots = new AtomicReferenceArray<>(SLOTS);

  private record Rendered(
      Task task, TaskState state, String baseUrl, boolean unpolled, byte[] json) {
    boolean shows(Task other, TaskState itsState, String itsBaseUrl, boolean isUnpolled) {
      return unpolled == isUnpolled
          && task.equals(other)
          && state.equals(itsState)
          && baseUrl.equals(itsBaseUrl);
    }
  }

  /**
   * Starts with an empty cache.
   *
   * @param renderer renders tasks that are not in the cache
   */
  public RenderCache(TaskRenderer renderer) {
    this.renderer = renderer;
  }

  /** Changes nothing: a rendering of another plan of the task does not match any more. */
  @Override
  public void planned(Task task) {}

  @Override
  public void cleared() {
    for (int i = 0; i < SLOTS; i++) {
      slots.set(i, null);
    }
  }

  /**
   * The task as JSON; not to be changed.
   *
   * @param state its current state
   * @param baseUrl what its image URL begins with
   */
  public byte[] json(Task task, TaskState state, String baseUrl) {
    boolean unpolled = renderer.isUnpolled(task);
    int slot = (task.id().hashCode() & Integer.MAX_VALUE) % SLOTS;
    Rendered kept = slots.get(slot);
    if (kept != null && kept.shows(task, state, baseUrl, unpolled)) {
      return kept.json();
    }
    byte[] json =
        JsonMapper.shared().writeValueAsBytes(renderer.render(task, state, baseUrl, unpolled));
    if (json.length <= LONGEST_KEPT_BYTES) {
      slots.set(slot, new Rendered(task, state, baseUrl, unpolled, json));
    }
    return json;
  }
}
