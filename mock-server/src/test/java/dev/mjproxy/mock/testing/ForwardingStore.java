package dev.mjproxy.mock.testing;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another store, for a test to step in. */
public abstract class ForwardingStore implements TaskStore {
  private final TaskStore store;

  /** Forwards all to another one. */
  protected ForwardingStore(TaskStore store) {
    this.store = store;
  }

  @Override
  public List<String> put(Task task) {
    return store.put(task);
  }

  @Override
  public Optional<Task> find(String id) {
    return store.find(id);
  }

  @Override
  public Stream<Task> newestFirst() {
    return store.newestFirst();
  }

  @Override
  public long count() {
    return store.count();
  }

  @Override
  public void clear() {
    store.clear();
  }
}
