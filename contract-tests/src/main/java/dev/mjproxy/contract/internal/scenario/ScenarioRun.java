package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All exchanges about one task, in order, beginning with its submission.
 *
 * @param exchanges what was sent; empty if the scenario could not begin
 * @param taskId the task's id, if the submission was accepted and gave one; read when it came, for
 *     the response may be too large to be kept
 * @param timeout how long it was watched at most
 * @param blockedBy why it could not begin
 */
public record ScenarioRun(
    List<Exchange> exchanges,
    Optional<String> taskId,
    Duration timeout,
    Optional<Outcome> blockedBy) {
  public ScenarioRun {
    exchanges = List.copyOf(exchanges);
  }

  /** One that was begun. */
  static ScenarioRun of(List<Exchange> exchanges, Optional<String> taskId, Duration timeout) {
    return new ScenarioRun(exchanges, taskId, timeout, Optional.empty());
  }

  /** One that could not begin, such as a button of a task that never finished. */
  static ScenarioRun blocked(Outcome reason) {
    return new ScenarioRun(List.of(), Optional.empty(), Duration.ZERO, Optional.of(reason));
  }

  /** What was sent to one operation, in order. */
  public List<Exchange> sent(String operationId) {
    return exchanges.stream()
        .filter(exchange -> exchange.request().operation().equals(operationId))
        .toList();
  }

  /** A text of the submission's body; empty if it was not sent, or is no text. */
  public String sentText(String field) {
    return exchanges.stream()
        .limit(1)
        .map(submission -> submission.request().json().path(field).asString(""))
        .collect(Collectors.joining());
  }

  /** Every fetch, in order. */
  public List<Exchange> polls() {
    return sent("fetchTask");
  }

  /** What the polls showed of the task, those without a task left out. */
  public List<TaskView> tasks() {
    return views(polls());
  }

  /** What the polls showed of the task before this was sent. */
  public List<TaskView> tasksBefore(Exchange exchange) {
    List<Exchange> before = new ArrayList<>();
    for (Exchange sent : exchanges) {
      if (sent == exchange) {
        break;
      }
      before.add(sent);
    }
    return views(before.stream().filter(polls()::contains).toList());
  }

  /** Judges the submission if there was one, else leaves the rule open. */
  public Outcome ifSubmitted(Function<Exchange, Outcome> judge) {
    return blockedBy.orElseGet(() -> judge.apply(exchanges.get(0)));
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

  /** The first poll that shows success, if the task came so far. */
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
    return Outcome.inconclusive(unfinished(tasks.get(tasks.size() - 1)));
  }

  private String unfinished(TaskView last) {
    if (last.hasEnded()) {
      return "the task ended as %s: %s"
          .formatted(last.status(), last.text("failReason").orElse("no reason given"));
    }
    String state = "%s %s".formatted(last.status(), last.text("progress").orElse("")).strip();
    if (!last.isKnownStatus()) {
      return "the task stayed at '%s', a status that no client knows; see".formatted(state)
          + " shape/replies-keep-the-schema/fetchTask";
    }
    Exchange poll = polls().get(polls().size() - 1);
    Duration watched = Duration.between(exchanges.get(0).start(), poll.end());
    if (!poll.tookPlace()) {
      return "the task was still %s when polling ended: %s".formatted(state, poll.outcome());
    }
    return watched.compareTo(timeout.multipliedBy(2).dividedBy(3)) < 0
        ? "the task was %s, and nothing changed for too long".formatted(state)
        : "the task was still %s after %s; raise --task-timeout"
            .formatted(state, Durations.show(timeout));
  }

  /** Why a later step was not seen: there is no task, or for this reason. */
  public Outcome without(String step) {
    return taskId().isEmpty() ? noSuccess() : Outcome.inconclusive(step);
  }

  private Outcome notAccepted() {
    return ifSubmitted(ScenarioRun::notAccepted);
  }

  private static Outcome notAccepted(Exchange submission) {
    Optional<TransportFailure> overBudget =
        submission.failure().filter(it -> it.kind() == TransportFailure.Kind.OVER_BUDGET);
    if (overBudget.isPresent()) {
      return Outcome.notRun(overBudget.get().message());
    }
    String found = FindingCollector.found(submission);
    return new SubmitResponse(submission).isSwitchedOff()
        ? Outcome.unsupported("switched off on this server: " + found)
        : Outcome.inconclusive("the submission was not accepted: " + found);
  }

  private static List<TaskView> views(List<Exchange> polls) {
    return polls.stream()
        .map(poll -> new TaskView(poll.json(), poll))
        .filter(TaskView::isTask)
        .toList();
  }
}
