package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** "Tasks waiting or running." The queue is read right after a submission, and after the end. */
@CheckInfo(
    id = "lifecycle/queue-holds-the-task",
    sentence = "A task stands in the queue until it has ended, and not afterwards",
    source = "protocol §3.13: novicezk, trueai",
    operations = {"listQueuedTasks", "submitImagine"},
    journeys = JourneyKind.IMAGINE)
public final class QueueHoldsTheTask implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    List<TaskView> tasks = journey.tasks();
    if (tasks.isEmpty()) {
      return journey.noSuccess();
    }
    String id = journey.taskId().orElseThrow();
    Judge judge = new Judge();
    // Not ended at a later look, so it had not ended when the queue was read.
    if (!tasks.get(0).hasEnded()) {
      journey.sent("listQueuedTasks").forEach(it -> expect(judge, it, id, true));
    }
    if (tasks.get(tasks.size() - 1).hasEnded()) {
      expect(judge, session.send(session.call("listQueuedTasks")), id, false);
    }
    return judge.outcome();
  }

  private static void expect(Judge judge, Exchange queue, String id, boolean isHeld) {
    if (!judge.expectStatus(queue, "the queue", 200)) {
      return;
    }
    boolean isThere =
        queue.json().valueStream().anyMatch(task -> task.path("id").asString("").equals(id));
    if (isThere != isHeld) {
      judge.add(
          Finding.must(
              isHeld ? "held" : "released",
              "",
              isHeld ? "the waiting task " + id : "a queue without the finished task " + id,
              isHeld ? "a queue without it" : "it"),
          queue);
    }
  }
}
