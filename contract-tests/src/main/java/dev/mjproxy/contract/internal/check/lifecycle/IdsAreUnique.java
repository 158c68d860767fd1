package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** The same prompt once more at the same time, under another mode prefix: a task of its own. */
@CheckInfo(
    id = "lifecycle/ids-are-unique",
    sentence = "Two equal prompts give two tasks",
    source = "protocol §1; field notes §3.3",
    operations = {"submitImagine"},
    scenarios = {Scenario.IMAGINE, Scenario.IMAGINE_TWIN})
final class IdsAreUnique implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    // The second first: it is submitted while the other is drawn, unless that is finished already.
    ScenarioRun second = context.scenario(Scenario.IMAGINE_TWIN);
    ScenarioRun first = context.imagine();
    if (first.taskId().isEmpty()) {
      return first.noSuccess();
    }
    return second.ifAccepted(
        id ->
            id.equals(first.taskId().get())
                ? List.of(
                    Finding.must("unique", "/result", "an id of its own", id + " once more")
                        .seenIn(second.exchanges().get(0).evidence()))
                : List.of());
  }
}
