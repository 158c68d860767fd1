package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.result.Requirement;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way to break the rules of a task's life.
 *
 * @param name what is wrong, in words
 * @param worth what the broken rule is worth
 * @param spoil changes a task in place; the number says how often this task was seen in this status
 *     before
 */
record TaskDefect(String name, Requirement worth, BiConsumer<ObjectNode, Integer> spoil) {

  static TaskDefect must(String name, BiConsumer<ObjectNode, Integer> spoil) {
    return new TaskDefect(name, Requirement.MUST, spoil);
  }

  /** Told of tasks in this status only. */
  static TaskDefect of(String status, String name, BiConsumer<ObjectNode, Integer> spoil) {
    return must(
        name,
        (task, seen) -> {
          if (status.equals(task.path("status").asString(""))) {
            spoil.accept(task, seen);
          }
        });
  }

  /** Told of tasks in this status from the second look on. */
  static TaskDefect later(String status, String name, BiConsumer<ObjectNode, Integer> spoil) {
    return of(
        status,
        name,
        (task, seen) -> {
          if (seen > 0) {
            spoil.accept(task, seen);
          }
        });
  }
}
