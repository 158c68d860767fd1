package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One task: all that was sent about it, in order, and beginning with its submission.
 *
 * @param exchanges what was sent; empty if the journey could not begin
 * @param patience how long it was watched at most
 * @param hindrance why it could not begin
 */
public record Journey(List<Exchange> exchanges, Duration patience, Optional<Outcome> hindrance) {
  public Journey {
    exchanges = List.copyOf(exchanges);
  }

  /** One that was begun. */
  static Journey of(List<Exchange> exchanges, Duration patience) {
    return new Journey(exchanges, patience, Optional.empty());
  }

  /** One that could not begin, such as a button of a picture that was never drawn. */
  static Journey hindered(Outcome reason) {
    return new Journey(List.of(), Duration.ZERO, Optional.of(reason));
  }

  /** What was sent to one operation, in order. */
  public List<Exchange> sent(String operationId) {
    return exchanges.stream()
        .filter(exchange -> exchange.request().operation().equals(operationId))
        .toList();
  }

  /** Every fetch, in order. */
  public List<Exchange> looks() {
    return sent("fetchTask");
  }

  /** The task's id, if the submission was accepted and gave one. */
  public Optional<String> taskId() {
    return exchanges.stream().findFirst().flatMap(it -> new SubmitReply(it).taskId());
  }

  /** What the looks showed of the task, those without a task left out. */
  public List<TaskView> tasks() {
    return views(looks());
  }

  /** What the looks showed of the task before this was sent. */
  public List<TaskView> tasksBefore(Exchange exchange) {
    List<Exchange> before = new ArrayList<>();
    for (Exchange sent : exchanges) {
      if (sent == exchange) {
        break;
      }
      before.add(sent);
    }
    return views(before.stream().filter(looks()::contains).toList());
  }

  /** Judges the submission if there was one, else leaves the rule open. */
  public Outcome ifSubmitted(Function<Exchange, Outcome> judge) {
    return hindrance.orElseGet(() -> judge.apply(exchanges.get(0)));
  }

  /** Judges the task if there is an id to ask for, else leaves the rule open. */
  public Outcome ifAccepted(Function<String, List<Finding>> judge) {
    return taskId().map(id -> Outcome.of(judge.apply(id))).orElseGet(this::notAccepted);
  }

  /** Judges what was seen of the task if anything was, else leaves the rule open. */
  public Outcome ifSeen(Function<List<TaskView>, List<Finding>> judge) {
    List<TaskView> tasks = tasks();
    return tasks.isEmpty() ? noSuccess() : Outcome.of(judge.apply(tasks));
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

  /** Why a later step was not seen: there is no task, or for this reason. */
  public Outcome without(String step) {
    return taskId().isEmpty() ? noSuccess() : Outcome.inconclusive(step);
  }

  private Outcome notAccepted() {
    return ifSubmitted(
        submission ->
            Outcome.inconclusive("the submission was not accepted: " + Judge.found(submission)));
  }

  private static List<TaskView> views(List<Exchange> looks) {
    return looks.stream()
        .map(look -> new TaskView(look.json(), look))
        .filter(TaskView::isTask)
        .toList();
  }
}
