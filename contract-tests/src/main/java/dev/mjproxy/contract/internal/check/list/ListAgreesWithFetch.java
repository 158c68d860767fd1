package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.api.TaskLists;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fetch showed of the finished, failed and cancelled tasks of the run, a list shows as well.
 * Relays keep times and addresses of their own, so those are warnings. Which tasks a list must hold
 * is the matter of other rules.
 */
@CheckInfo(
    id = "list/agrees-with-fetch",
    sentence = "A list shows each task that is over as fetch shows it",
    source = "protocol §3.9 to §3.12: novicezk, trueai, plus-admin",
    scenarios = {Scenario.IMAGINE, Scenario.CANCEL, Scenario.FAILED},
    stage = Stage.COMPARING)
final class ListAgreesWithFetch implements Check {
  private static final List<String> OURS = List.of("status", "action", "prompt", "state");
  private static final List<String> THE_SERVERS =
      List.of("submitTime", "startTime", "finishTime", "progress", "imageUrl");

  private final Operation operation;

  ListAgreesWithFetch(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun imagine = context.imagine();
    context.scenario(Scenario.CANCEL);
    context.scenario(Scenario.FAILED);
    Map<String, TaskView> fetched = ended(context);
    if (fetched.isEmpty()) {
      return imagine.noSuccess();
    }
    FindingCollector collector = new FindingCollector();
    Exchange list =
        context.send(TaskLists.request(context, operation, List.copyOf(fetched.keySet())));
    if (collector.isAnswered(list)) {
      for (TaskView listed : TaskLists.tasks(list)) {
        Optional.ofNullable(fetched.get(listed.text("id").orElse("")))
            .ifPresent(task -> compare(collector, list, listed, task));
      }
    }
    return collector.outcome();
  }

  /** All tasks that a poll showed to be over, by their ids. */
  private static Map<String, TaskView> ended(CheckContext context) {
    Map<String, TaskView> tasks = new LinkedHashMap<>();
    context.responsesTo(context.spec().operation("fetchTask")).stream()
        .map(poll -> new TaskView(poll.json(), poll))
        .filter(TaskView::hasEnded)
        .forEach(task -> task.text("id").ifPresent(id -> tasks.putIfAbsent(id, task)));
    return tasks;
  }

  private static void compare(
      FindingCollector collector, Exchange list, TaskView listed, TaskView fetched) {
    fetched.differences(listed, "/*", OURS).forEach(it -> collector.add(it, list));
    fetched
        .differences(listed, "/*", THE_SERVERS)
        .forEach(it -> collector.add(FindingCollector.atMost(Requirement.SHOULD, it), list));
  }
}
