package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.list.Listed;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** Asked for by its id where the operation takes ids, else among all. */
@CheckInfo(
    id = "lifecycle/task-is-listed",
    sentence = "A submitted task stands in the lists",
    source = "protocol §3.9 to §3.12: novicezk, trueai, plus-admin",
    journeys = JourneyKind.IMAGINE)
public final class TaskIsListed implements Check {
  private final Operation operation;

  /** The check of one operation that lists tasks. */
  public TaskIsListed(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    if (journey.tasks().isEmpty()) {
      return journey.noSuccess();
    }
    String id = journey.taskId().orElseThrow();
    Judge judge = new Judge();
    Exchange list = session.send(Listed.request(session, operation, List.of(id)));
    if (judge.expectStatus(list, "a list of tasks", 200) && !Listed.holds(list, id)) {
      judge.add(Finding.must("found", "", "the task " + id + " in the list", "others"), list);
    }
    return judge.outcome();
  }
}
