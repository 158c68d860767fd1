package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts proper exchanges together to the lives of tasks, and has these judged. */
final class TaskLog {
  private static final int OK = 200;
  private static final int NEARBY = 200;

  /** Refused at the door, so nothing is said of the task. */
  private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 429);

  private final ObservedTasks tasks = new ObservedTasks();
  private final TaskRules taskRules;
  private final ListRules listRules;
  private final boolean judgesAtOnce;
  private final Set<ObservedTask> changed = new LinkedHashSet<>();

  TaskLog(List<Rule> rules, RuleJudge judge, RuleTallies tallies, boolean judgesAtOnce) {
    this.taskRules = new TaskRules(rules, judge, tallies, tasks);
    this.listRules = new ListRules(rules, judge, tallies, tasks);
    this.judgesAtOnce = judgesAtOnce;
  }

  /** Adds a proper exchange of an operation. */
  void add(Routes.Route route, Exchange exchange) {
    Operation operation = route.operation();
    switch (operation.operationId()) {
      case "uploadDiscordImages" -> {}
      case "submitModal" -> modal(exchange);
      case "fetchTask" -> fetch(route.taskId(), exchange);
      case "cancelTask", "getImageSeed" ->
          tasks
              .get(route.taskId())
              .filter(task -> !NOT_LET_IN.contains(exchange.status()))
              .ifPresent(
                  task -> {
                    task.add(exchange);
                    changed(task);
                  });
      default -> {
        if (OperationRequests.isSubmission(operation)) {
          submission(operation.operationId(), exchange);
        } else if (exchange.status() == OK) {
          list(operation, exchange);
        }
      }
    }
  }

  /** Judges what was not judged yet. */
  void judgeTheRest() {
    changed.forEach(taskRules::judge);
    changed.clear();
  }

  private void submission(String operation, Exchange exchange) {
    SubmitResponse response = new SubmitResponse(exchange);
    if (exchange.status() != OK || !response.isAccepted()) {
      return;
    }
    TaskKind kind = TaskKind.ofSubmission(operation, exchange.request().json());
    Optional<String> id = response.taskId();
    if (id.isEmpty()) {
      taskRules.judgeWithoutId(kind, exchange);
      return;
    }
    ObservedTask task = new ObservedTask(id.get(), kind, exchange);
    taskRules.submitted(task);
    forget(tasks.add(task));
    changed(task);
  }

  /** A refusal says that the modal was wrong, which may well be. */
  private void modal(Exchange exchange) {
    SubmitResponse response = new SubmitResponse(exchange);
    boolean isRefused = ReturnCode.of(response.code()).isPresent() && !response.isAccepted();
    if (exchange.status() == OK && !isRefused) {
      tasks
          .get(exchange.request().json().path("taskId").asString(""))
          .ifPresent(
              task -> {
                task.add(exchange);
                changed(task);
              });
    }
  }

  private void fetch(String id, Exchange exchange) {
    if (NOT_LET_IN.contains(exchange.status())) {
      return;
    }
    Optional<ObservedTask> task = tasks.get(id).or(() -> stranger(id, exchange));
    if (task.isPresent() && task.get().poll(exchange)) {
      changed(task.get());
      tasks.childrenOf(id).forEach(this::changed);
    }
  }

  /** A task whose submission nobody has seen. */
  private Optional<ObservedTask> stranger(String id, Exchange exchange) {
    TaskView view = new TaskView(exchange.json(), exchange);
    Optional<ObservedTask> task =
        Optional.of(view)
            .filter(TaskView::isTask)
            .flatMap(it -> it.text("action"))
            .flatMap(TaskKind::ofAction)
            .map(kind -> new ObservedTask(id, kind));
    task.ifPresent(it -> forget(tasks.add(it)));
    return task;
  }

  private void list(Operation operation, Exchange exchange) {
    if (operation.operationId().equals("listQueuedTasks")) {
      tasks.latest(NEARBY).stream()
          .filter(task -> task.kind().scenario() == Scenario.IMAGINE)
          .forEach(
              task -> {
                task.queue(exchange);
                changed(task);
              });
    }
    listRules.judge(operation, exchange);
  }

  private void changed(ObservedTask task) {
    if (judgesAtOnce) {
      taskRules.judge(task);
    } else {
      changed.add(task);
    }
  }

  private void forget(List<ObservedTask> forgotten) {
    forgotten.stream().filter(changed::remove).forEach(taskRules::judge);
  }
}
