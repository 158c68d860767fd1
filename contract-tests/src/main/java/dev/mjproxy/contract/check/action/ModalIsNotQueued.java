package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.List;

/** "MODAL tasks do not enter the queue and do not count for concurrency." */
@CheckInfo(
    id = "action/modal-is-not-queued",
    sentence = "A task that waits for its modal does not stand in the queue",
    requirement = Requirement.SHOULD,
    source = "protocol §3.13, §8: plus-docs",
    operations = {"listQueuedTasks", "submitAction"},
    journeys = JourneyKind.REGION)
public final class ModalIsNotQueued implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(JourneyKind.REGION);
    List<Exchange> queues = journey.sent("listQueuedTasks");
    if (queues.isEmpty() || !queues.get(0).json().isArray()) {
      return journey.without("the queue was not seen while the task waited");
    }
    Judge judge = new Judge();
    Exchange queue = queues.get(0);
    String id = journey.taskId().orElseThrow();
    if (queue.json().valueStream().anyMatch(task -> task.path("id").asString("").equals(id))) {
      judge.add(Finding.should("queue", "", "a queue without the waiting task", "it"), queue);
    }
    return judge.outcome();
  }
}
