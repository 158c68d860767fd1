package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Judges the polls of a task one by one or in pairs. */
public final class PollFindings {
  private PollFindings() {}

  /** Judges each poll by itself. */
  public static List<Finding> each(
      List<TaskView> tasks, Function<TaskView, Optional<Finding>> judge) {
    List<Finding> findings = new ArrayList<>();
    for (TaskView task : tasks) {
      judge.apply(task).ifPresent(it -> findings.add(it.seenIn(task.exchange().evidence())));
    }
    return findings;
  }

  /** Judges each poll together with the one before it. */
  public static List<Finding> pairs(
      List<TaskView> tasks, BiFunction<TaskView, TaskView, Optional<Finding>> judge) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < tasks.size(); i++) {
      TaskView task = tasks.get(i);
      judge
          .apply(tasks.get(i - 1), task)
          .ifPresent(it -> findings.add(it.seenIn(task.exchange().evidence())));
    }
    return findings;
  }

  /** A finding if a text field is there and says something else. */
  public static Optional<Finding> differs(TaskView task, String field, String expected) {
    return task.text(field)
        .filter(found -> !found.equals(expected))
        .map(found -> Finding.must("echo", "/" + field, quote(expected), quote(found)));
  }

  /** A finding if a field is missing, null or empty, or says something else. */
  public static Optional<Finding> isNot(TaskView task, String field, String expected) {
    return task.text(field).isPresent()
        ? differs(task, field, expected)
        : Optional.of(
            Finding.must("echo", "/" + field, quote(expected), task.json().path(field).toString()));
  }

  private static String quote(String text) {
    return '"' + text + '"';
  }
}
