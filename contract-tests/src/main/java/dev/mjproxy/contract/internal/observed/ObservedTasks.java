package dev.mjproxy.contract.internal.observed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks that were seen, the oldest forgotten first. Guarded by its owner. */
final class ObservedTasks {
  private static final int MOST = 5_000;

  private final Map<String, ObservedTask> byId = new LinkedHashMap<>();
  private final Map<String, List<ObservedTask>> byParent = new LinkedHashMap<>();

  Optional<ObservedTask> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Adds a task; one that had its id before is another one. Returns those that are forgotten. */
  List<ObservedTask> add(ObservedTask task) {
    List<ObservedTask> forgotten = new ArrayList<>();
    ObservedTask before = byId.remove(task.id());
    if (before != null) {
      leaveParent(before);
      forgotten.add(before);
    }
    byId.put(task.id(), task);
    if (!task.parentId().isEmpty()) {
      byParent.computeIfAbsent(task.parentId(), id -> new ArrayList<>()).add(task);
    }
    if (byId.size() > MOST) {
      ObservedTask oldest = byId.values().iterator().next();
      byId.remove(oldest.id());
      leaveParent(oldest);
      forgotten.add(oldest);
    }
    return forgotten;
  }

  private void leaveParent(ObservedTask task) {
    byParent.computeIfPresent(
        task.parentId(),
        (id, children) -> {
          children.remove(task);
          return children.isEmpty() ? null : children;
        });
  }

  /** The tasks that buttons of this one have started. */
  List<ObservedTask> childrenOf(String id) {
    return List.copyOf(byParent.getOrDefault(id, List.of()));
  }

  /** All of them, the oldest first. */
  List<ObservedTask> all() {
    return List.copyOf(byId.values());
  }

  /** The latest of them, the oldest first. */
  List<ObservedTask> latest(int most) {
    List<ObservedTask> all = all();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
