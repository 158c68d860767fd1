package dev.mjproxy.contract.mutant;

import static dev.mjproxy.contract.mutant.TaskDefect.later;
import static dev.mjproxy.contract.mutant.TaskDefect.must;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every rule of a task's life, broken (base contract §6 and §7). */
final class TaskDefects {
  private static final String STRANGER = "00000000-0000-0000-0000-000000000000";
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private TaskDefects() {}

  static List<TaskDefect> all() {
    return Stream.of(moves(), ends(), times(), echoes(), successes(), buttons())
        .flatMap(List::stream)
        .toList();
  }

  private static List<TaskDefect> moves() {
    return List.of(
        later("IN_PROGRESS", "goes back to SUBMITTED", (task, n) -> status(task, "SUBMITTED")),
        later("IN_PROGRESS", "goes back to NOT_START", (task, n) -> status(task, "NOT_START")),
        TaskDefect.of("MODAL", "window shown as SUBMITTED", (task, n) -> status(task, "SUBMITTED")),
        TaskDefect.of(
            "CANCEL", "cancelled shown as SUBMITTED", (task, n) -> status(task, "SUBMITTED")),
        TaskDefect.of("CANCEL", "cancelled shown as SUCCESS", (task, n) -> status(task, "SUCCESS")),
        TaskDefect.of("FAILURE", "failed shown as SUCCESS", (task, n) -> status(task, "SUCCESS")),
        TaskDefect.of(
            "FAILURE", "failed without a reason", (task, n) -> task.putNull("failReason")));
  }

  private static List<TaskDefect> ends() {
    return List.of(
        later("SUCCESS", "progress falls after the end", (task, n) -> task.put("progress", "50%")),
        later("SUCCESS", "goes on after the end", (task, n) -> status(task, "IN_PROGRESS")),
        later("SUCCESS", "fails after the end", (task, n) -> status(task, "FAILURE")),
        later("SUCCESS", "is cancelled after the end", (task, n) -> status(task, "CANCEL")),
        later("SUCCESS", "waits after the end", (task, n) -> status(task, "MODAL")),
        later("SUCCESS", "picture changes", (task, n) -> task.put("imageUrl", "http://x/" + n)),
        later("SUCCESS", "picture goes", (task, n) -> task.putNull("imageUrl")),
        later("SUCCESS", "finishTime moves", (task, n) -> shift(task, "finishTime", n)),
        later("SUCCESS", "startTime moves", (task, n) -> shift(task, "startTime", n)),
        later("SUCCESS", "submitTime moves", (task, n) -> shift(task, "submitTime", n)),
        later("SUCCESS", "prompt changes", (task, n) -> task.put("prompt", "a dog")),
        later("SUCCESS", "id changes", (task, n) -> task.put("id", "7")));
  }

  private static List<TaskDefect> times() {
    return List.of(
        must("submitTime in seconds", (task, n) -> seconds(task, "submitTime")),
        must("startTime in seconds", (task, n) -> seconds(task, "startTime")),
        must("finishTime in seconds", (task, n) -> seconds(task, "finishTime")),
        must("starts before it is submitted", (task, n) -> before(task, "startTime", "submitTime")),
        must("ends before it starts", (task, n) -> before(task, "finishTime", "startTime")),
        must("submitTime eight hours ahead", (task, n) -> shift(task, "submitTime", hours(8))));
  }

  private static List<TaskDefect> echoes() {
    return List.of(
        must("another id", (task, n) -> task.put("id", "1" + task.path("id").asString(""))),
        must("another prompt", (task, n) -> task.put("prompt", "a dog")),
        must("no state", (task, n) -> task.putNull("state")),
        must("another state", (task, n) -> task.put("state", "another")),
        must(
            "another action",
            (task, n) -> {
              boolean isBlend = task.path("action").asString("").equals("BLEND");
              task.put("action", isBlend ? "PAN" : "BLEND");
            }));
  }

  private static List<TaskDefect> successes() {
    return List.of(
        TaskDefect.of(
            "SUCCESS", "success without a picture", (task, n) -> task.putNull("imageUrl")),
        TaskDefect.of(
            "SUCCESS", "picture without an address", (task, n) -> task.put("imageUrl", "one.png")),
        TaskDefect.of(
            "SUCCESS", "one picture for all", (task, n) -> task.put("imageUrl", "http://x/1.png")),
        TaskDefect.of("SUCCESS", "success at 99 %", (task, n) -> task.put("progress", "99%")),
        TaskDefect.of("SUCCESS", "success at 101 %", (task, n) -> task.put("progress", "101%")),
        TaskDefect.of("SUCCESS", "success without an end", (task, n) -> task.putNull("finishTime")),
        TaskDefect.of("SUCCESS", "no properties", (task, n) -> task.putNull("properties")));
  }

  private static List<TaskDefect> buttons() {
    return List.of(
        TaskDefect.of("SUCCESS", "no buttons", (task, n) -> task.putArray("buttons")),
        TaskDefect.of(
            "SUCCESS",
            "the last button is lost",
            (task, n) -> {
              if (task.path("buttons") instanceof ArrayNode buttons && !buttons.isEmpty()) {
                buttons.remove(buttons.size() - 1);
              }
            }),
        TaskDefect.of(
            "SUCCESS",
            "a button of another picture",
            (task, n) -> {
              if (task.path("buttons").path(0) instanceof ObjectNode button) {
                String id = button.path("customId").asString("");
                button.put("customId", id.replaceFirst(UUID, STRANGER));
              }
            }));
  }

  private static void status(ObjectNode task, String status) {
    task.put("status", status);
  }

  private static void shift(ObjectNode task, String field, long millis) {
    if (task.path(field).isNumber()) {
      task.put(field, task.path(field).asLong() + millis);
    }
  }

  private static void seconds(ObjectNode task, String field) {
    if (task.path(field).isNumber()) {
      task.put(field, task.path(field).asLong() / 1000);
    }
  }

  private static void before(ObjectNode task, String field, String other) {
    if (task.path(field).isNumber() && task.path(other).isNumber()) {
      task.put(field, task.path(other).asLong() - 1000);
    }
  }

  private static long hours(long hours) {
    return Duration.ofHours(hours).toMillis();
  }
}
