package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** "Tasks waiting or running." The queue is read right after a submission, and after the end. */
@CheckInfo(
    id = "lifecycle/queue-holds-the-task",
    sentence = "The queue holds a task until it has ended, and not afterwards",
    source = "protocol §3.13: novicezk, trueai",
    operations = {"listQueuedTasks", "submitImagine"},
    scenarios = Scenario.IMAGINE)
final class QueueHoldsTheTask implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    List<TaskView> tasks = run.tasks();
    if (tasks.isEmpty()) {
      return run.noSuccess();
    }
    String id = run.taskId().orElseThrow();
    FindingCollector collector = new FindingCollector();
    // Not ended at a later look, so it had not ended when the queue was read.
    if (!tasks.get(0).hasEnded()) {
      run.sent("listQueuedTasks").forEach(it -> expect(collector, it, id, true));
    }
    if (tasks.get(tasks.size() - 1).hasEnded()) {
      expect(collector, context.send(context.call("listQueuedTasks")), id, false);
    }
    return collector.outcome();
  }

  private static void expect(
      FindingCollector collector, Exchange queue, String id, boolean isHeld) {
    if (!collector.expectStatus(queue, "the queue", 200)) {
      return;
    }
    boolean isThere =
        queue.json().valueStream().anyMatch(task -> task.path("id").asString("").equals(id));
    if (isThere != isHeld) {
      collector.add(
          Finding.must(
              isHeld ? "held" : "released",
              "",
              isHeld ? "the waiting task " + id : "a queue without the finished task " + id,
              isHeld ? "a queue without it" : "it"),
          queue);
    }
  }
}
