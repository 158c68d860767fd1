package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskState;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query's tasks: a property and {@code asc} or {@code desc}. The default is the
 * newest first; a property that cannot be sorted by counts as the default, as sources say nothing
 * of it.
 */
final class TaskSort {
  private static final TaskSort DEFAULT = new TaskSort("submitTime", true);
  private static final Map<String, Function<View, @Nullable Comparable<?>>> PROPERTIES =
      Map.of(
          "id", view -> view.task().id(),
          "submitTime", view -> view.task().id(),
          "startTime", view -> view.state().startedAt(),
          "finishTime", view -> view.state().finishedAt(),
          "status", view -> view.state().status().name(),
          "action", view -> view.task().submission().action().name(),
          "prompt", view -> view.task().submission().prompt(),
          "state", view -> view.task().submission().caller().state());

  private final String property;
  private final boolean descending;

  /** A task with its state, so that the state is computed once. */
  private record View(Task task, TaskState state) {}

  private TaskSort(String property, boolean descending) {
    this.property = property;
    this.descending = descending;
  }

  static TaskSort of(@Nullable String sort) {
    if (sort == null) {
      return DEFAULT;
    }
    String[] parts = sort.split(",", 2);
    String property = parts[0].strip();
    boolean descending =
        parts.length == 2 && parts[1].strip().toLowerCase(Locale.ROOT).equals("desc");
    return PROPERTIES.containsKey(property) ? new TaskSort(property, descending) : DEFAULT;
  }

  /** Whether it is the order that the store has anyway: ids ascend in order of submission. */
  boolean isDefault() {
    return descending && (property.equals("submitTime") || property.equals("id"));
  }

  /**
   * The tasks in this order; the state of each is computed once, since it could change during the
   * comparison.
   */
  List<Task> sorted(Stream<Task> found, Tasks tasks) {
    Comparator<View> ascending = (a, b) -> compare(key(a), key(b));
    Comparator<View> ordered = descending ? ascending.reversed() : ascending;
    Comparator<View> newestFirst = Comparator.comparing((View view) -> view.task().id()).reversed();
    return found
        .map(task -> new View(task, tasks.stateOf(task)))
        .sorted(ordered.thenComparing(newestFirst))
        .map(View::task)
        .toList();
  }

  private @Nullable Comparable<?> key(View view) {
    Function<View, @Nullable Comparable<?>> read = PROPERTIES.get(property);
    return read == null ? null : read.apply(view);
  }

  /** Absent ones come first, as with the databases that servers use. */
  @SuppressWarnings("unchecked")
  private static int compare(@Nullable Comparable<?> a, @Nullable Comparable<?> b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return ((Comparable<Object>) a).compareTo(b);
  }
}
