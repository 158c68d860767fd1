package dev.mjproxy.mock.store;

import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.TaskStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Tasks in memory; gone when the server ends. */
public final class MemoryTaskStore implements TaskStore {
  private final ConcurrentHashMap<String, Task> byId = new ConcurrentHashMap<>();
  // Ids ascend in order of submission and have one length, so their order is the tasks' order.
  private final ConcurrentSkipListMap<String, Task> inOrder = new ConcurrentSkipListMap<>();

  @Override
  public void put(Task task) {
    byId.put(task.id(), task);
    inOrder.put(task.id(), task);
  }

  @Override
  public Optional<Task> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Task> newest(int limit) {
    return inOrder.descendingMap().values().stream().limit(limit).toList();
  }

  @Override
  public void clear() {
    byId.clear();
    inOrder.clear();
  }
}
