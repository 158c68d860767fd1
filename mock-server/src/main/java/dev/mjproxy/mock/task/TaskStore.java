package dev.mjproxy.mock.task;

import java.util.List;
import java.util.Optional;

/** Where tasks live. */
public interface TaskStore {
  /** Puts a task, replacing the one with its id. */
  void put(Task task);

  /** The task with this id. */
  Optional<Task> find(String id);

  /** At most {@code limit} tasks, the one submitted last first. */
  List<Task> newest(int limit);

  /** Forgets all. */
  void clear();
}
