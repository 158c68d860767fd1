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

/** The id in `result` is the task's; an empty reply is for unknown ids only. */
@CheckInfo(
    id = "lifecycle/id-is-fetchable",
    sentence = "The id of an accepted submission can be fetched",
    source = "protocol §3.15: all servers",
    operations = {"submitImagine", "fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class IdIsFetchable implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    if (journey.taskId().isEmpty()) {
      return journey.noSuccess();
    }
    Judge judge = new Judge();
    for (Exchange look : journey.looks()) {
      if (judge.expectStatus(look, "a known task", 200)
          && !new TaskView(look.json(), look).isTask()) {
        judge.add(
            Finding.must("found", "", "the task " + journey.taskId().get(), look.outcome()), look);
      }
    }
    return judge.outcome();
  }
}
