package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.TaskLists;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** Asked for by its id where the operation takes ids, else among all. */
@CheckInfo(
    id = "lifecycle/task-is-listed",
    sentence = "The lists hold a submitted task",
    source = "protocol §3.9 to §3.12: novicezk, trueai, plus-admin",
    scenarios = Scenario.IMAGINE)
final class TaskIsListed implements Check {
  private final Operation operation;

  TaskIsListed(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    if (run.tasks().isEmpty()) {
      return run.noSuccess();
    }
    String id = run.taskId().orElseThrow();
    FindingCollector collector = new FindingCollector();
    Exchange list = context.send(TaskLists.request(context, operation, List.of(id)));
    if (collector.expectStatus(list, "a list of tasks", 200) && !TaskLists.holds(list, id)) {
      collector.add(Finding.must("found", "", "the task " + id + " in the list", "others"), list);
    }
    return collector.outcome();
  }
}
