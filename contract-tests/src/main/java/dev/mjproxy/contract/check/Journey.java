package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Durations;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One task: its submission, and what fetch showed of it, look by look.
 *
 * @param submission the submission and its reply
 * @param looks every fetch, in order
 * @param patience how long it was watched at most
 */
public record Journey(Exchange submission, List<Exchange> looks, Duration patience) {
  public Journey {
    looks = List.copyOf(looks);
  }

  /** The task's id, if the submission was accepted and gave one. */
  public Optional<String> taskId() {
    JsonNode reply = submission.json();
    JsonNode code = reply.path("code");
    boolean isAccepted =
        code.isInt()
            && ReturnCode.of(code.intValue()).filter(ReturnCode::carriesTaskId).isPresent();
    JsonNode result = reply.path("result");
    return isAccepted && result.isValueNode() && !result.asString().isBlank()
        ? Optional.of(result.asString())
        : Optional.empty();
  }

  /** What the looks showed of the task, those without a task left out. */
  public List<TaskView> tasks() {
    return looks.stream()
        .map(look -> new TaskView(look.json(), look))
        .filter(TaskView::isTask)
        .toList();
  }

  /** Judges the task if there is an id to ask for, else leaves the rule open. */
  public Outcome ifAccepted(Function<String, List<Finding>> judge) {
    return taskId().map(id -> Outcome.of(judge.apply(id))).orElseGet(this::notAccepted);
  }

  /** Judges what was seen of the task if anything was, else leaves the rule open. */
  public Outcome ifSeen(Function<List<TaskView>, List<Finding>> judge) {
    if (taskId().isEmpty()) {
      return notAccepted();
    }
    List<TaskView> tasks = tasks();
    return tasks.isEmpty()
        ? Outcome.inconclusive("fetch never showed the task")
        : Outcome.of(judge.apply(tasks));
  }

  /** Judges the finished task if it succeeded, else leaves the rule open. */
  public Outcome ifSucceeded(Function<TaskView, List<Finding>> judge) {
    return success().map(task -> Outcome.of(judge.apply(task))).orElseGet(this::noSuccess);
  }

  /** The first look that shows success, if the task came so far. */
  public Optional<TaskView> success() {
    return tasks().stream().filter(TaskView::hasSucceeded).findFirst();
  }

  /** Why there is no finished task to judge. */
  public Outcome noSuccess() {
    if (taskId().isEmpty()) {
      return notAccepted();
    }
    List<TaskView> tasks = tasks();
    if (tasks.isEmpty()) {
      return Outcome.inconclusive("fetch never showed the task");
    }
    TaskView last = tasks.get(tasks.size() - 1);
    return Outcome.inconclusive(
        last.hasEnded()
            ? "the task ended as %s: %s"
                .formatted(last.status(), last.text("failReason").orElse("no reason given"))
            : "the task was still %s %s after %s; raise --task-timeout"
                .formatted(
                    last.status(), last.text("progress").orElse(""), Durations.show(patience)));
  }

  private Outcome notAccepted() {
    JsonNode reply = submission.json();
    return Outcome.inconclusive(
        "the submission was not accepted: %s, code %s %s"
            .formatted(
                submission.outcome(),
                reply.path("code").asString("none"),
                reply.path("description").asString("")));
  }
}
