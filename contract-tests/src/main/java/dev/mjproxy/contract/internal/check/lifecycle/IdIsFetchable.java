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

/** The id in `result` is the task's; an empty response is for unknown ids only. */
@CheckInfo(
    id = "lifecycle/id-is-fetchable",
    sentence = "The id of an accepted submission can be fetched",
    source = "protocol §3.15: all servers",
    operations = {"submitImagine", "fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class IdIsFetchable implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    if (run.taskId().isEmpty()) {
      return run.noSuccess();
    }
    FindingCollector collector = new FindingCollector();
    for (Exchange poll : run.polls()) {
      if (collector.expectStatus(poll, "a known task", 200)
          && !new TaskView(poll.json(), poll).isTask()) {
        collector.add(
            Finding.must("found", "", "the task " + run.taskId().get(), poll.outcome()), poll);
      }
    }
    return collector.outcome();
  }
}
