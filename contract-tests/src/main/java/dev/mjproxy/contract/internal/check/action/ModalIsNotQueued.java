package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.List;

/** "MODAL tasks do not enter the queue and do not count for concurrency." */
@CheckInfo(
    id = "action/modal-is-not-queued",
    sentence = "The queue does not hold a task that waits for its modal",
    requirement = Requirement.SHOULD,
    source = "protocol §3.13, §8: plus-docs",
    operations = {"listQueuedTasks", "submitAction"},
    scenarios = Scenario.REGION)
final class ModalIsNotQueued implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.scenario(Scenario.REGION);
    List<Exchange> queues = run.sent("listQueuedTasks");
    if (queues.isEmpty() || !queues.get(0).json().isArray()) {
      return run.without("the queue was not seen while the task waited");
    }
    FindingCollector collector = new FindingCollector();
    Exchange queue = queues.get(0);
    String id = run.taskId().orElseThrow();
    if (queue.json().valueStream().anyMatch(task -> task.path("id").asString("").equals(id))) {
      collector.add(Finding.should("queue", "", "a queue without the waiting task", "it"), queue);
    }
    return collector.outcome();
  }
}
