package dev.mjproxy.mock.internal.event;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tasks for one reader: first the newest ones in several messages, then what changes. Not
 * thread-safe.
 */
final class TaskFeed {
  /** How many tasks a reader starts with. */
  static final int KEPT = 10_000;

  private static final int MOST_IN_MESSAGE = 1_000;

  private final Tasks tasks;
  private final TaskChanges changes;
  private final TaskSummary summary;
  private long version;
  private @Nullable Iterator<Task> snapshot;

  /**
   * @param version up to which the reader knows all changes; 0 for nothing
   */
  TaskFeed(Tasks tasks, TaskChanges changes, TaskSummary summary, long version) {
    this.tasks = tasks;
    this.changes = changes;
    this.summary = summary;
    this.version = version;
  }

  boolean hasNews() {
    return snapshot != null || changes.version() != version;
  }

  /** Up to which version the reader knows all; empty while it gets the first tasks. */
  Optional<Long> version() {
    return snapshot == null ? Optional.of(version) : Optional.empty();
  }

  /** The next part. */
  Optional<ObjectNode> next() {
    if (snapshot == null) {
      TaskChanges.Changed changed = changes.since(version, MOST_IN_MESSAGE);
      version = changed.version();
      if (changed.known()) {
        return changed.ids().isEmpty() ? Optional.empty() : Optional.of(changed(changed.ids()));
      }
      snapshot = tasks.store().newestFirst().limit(KEPT).iterator();
      return Optional.of(page(snapshot).put("reset", true));
    }
    return Optional.of(page(snapshot));
  }

  private ObjectNode page(Iterator<Task> rest) {
    ObjectNode part = JsonMapper.shared().createObjectNode();
    ArrayNode changed = part.putArray("changed");
    while (changed.size() < MOST_IN_MESSAGE && rest.hasNext()) {
      changed.add(summary.of(rest.next()));
    }
    if (!rest.hasNext()) {
      snapshot = null;
      part.put("complete", true);
    }
    return part;
  }

  private ObjectNode changed(List<String> ids) {
    ObjectNode part = JsonMapper.shared().createObjectNode();
    ArrayNode changed = part.putArray("changed");
    ArrayNode forgotten = part.putArray("forgotten");
    for (String id : ids) {
      tasks
          .find(id)
          .ifPresentOrElse(task -> changed.add(summary.of(task)), () -> forgotten.add(id));
    }
    return part;
  }
}
