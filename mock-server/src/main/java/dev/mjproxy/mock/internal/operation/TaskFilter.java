package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.render.Descriptions;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskState;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conditions of a query, all of which a task must meet. No source documents how texts are
 * matched: here ids, {@code state}, action and status must be equal, other texts must contain the
 * value.
 */
final class TaskFilter implements Predicate<Task> {
  private final List<BiPredicate<Task, TaskState>> conditions = new ArrayList<>();
  private final Tasks tasks;

  TaskFilter(ObjectNode body, Tasks tasks) {
    this.tasks = tasks;
    equal(body, "id", task -> task.id());
    equal(body, "state", task -> task.submission().caller().state());
    equal(body, "action", task -> task.submission().action().name());
    equal(body, "instanceId", task -> Submitter.INSTANCE_ID);
    contained(body, "prompt", task -> task.submission().prompt());
    contained(body, "promptEn", task -> task.submission().prompt());
    contained(body, "description", Descriptions::of);
    oneOf(body, "ids", (task, state) -> task.id());
    oneOf(body, "statusSet", (task, state) -> state.status().name());
    String status = body.path("status").asString(null);
    if (status != null) {
      conditions.add((task, state) -> state.status().name().equals(status));
    }
    String failReason = body.path("failReason").asString(null);
    if (failReason != null) {
      conditions.add(
          (task, state) -> state.failReason() != null && state.failReason().contains(failReason));
    }
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  @Override
  public boolean test(Task task) {
    TaskState state = tasks.stateOf(task);
    return conditions.stream().allMatch(condition -> condition.test(task, state));
  }

  private void equal(ObjectNode body, String name, Function<Task, @Nullable String> read) {
    String wanted = body.path(name).asString(null);
    if (wanted != null) {
      conditions.add((task, state) -> wanted.equals(read.apply(task)));
    }
  }

  private void contained(ObjectNode body, String name, Function<Task, @Nullable String> read) {
    String wanted = body.path(name).asString(null);
    if (wanted != null) {
      conditions.add(
          (task, state) -> {
            String text = read.apply(task);
            return text != null && text.contains(wanted);
          });
    }
  }

  private void oneOf(ObjectNode body, String name, BiFunction<Task, TaskState, String> read) {
    JsonNode array = body.path(name);
    if (array.isArray() && !array.isEmpty()) {
      Set<String> wanted = new HashSet<>();
      array.forEach(value -> wanted.add(value.asString()));
      conditions.add((task, state) -> wanted.contains(read.apply(task, state)));
    }
  }
}
