package dev.mjproxy.mock.internal.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A bounded store of tasks, which evicts the oldest finished ones. */
public interface TaskStore {
  /**
   * Puts a task, replacing the one with its id.
   *
   * @return ids of evicted tasks, mostly none
   */
  List<String> put(Task task);

  /** The task with this id. */
  Optional<Task> find(String id);

  /** All tasks, the last submitted first; read lazily, so that the first few are cheap. */
  Stream<Task> newestFirst();

  /** How many there are; cheap. */
  long count();

  /** Forgets all. */
  void clear();

  /**
   * The newest tasks, the last submitted first.
   *
   * @param limit 0 or more
   */
  default List<Task> newest(int limit) {
    return newestFirst().limit(limit).toList();
  }
}
