package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** The same prompt once more at the same time, under another mode prefix: a task of its own. */
@CheckInfo(
    id = "lifecycle/ids-are-unique",
    sentence = "Two equal prompts give two tasks",
    source = "protocol §1; field notes §3.3",
    operations = {"submitImagine"},
    journeys = {JourneyKind.IMAGINE, JourneyKind.IMAGINE_TWIN})
public final class IdsAreUnique implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    // The second first: it is submitted while the other is drawn, unless that is finished already.
    Journey second = session.journeys().of(JourneyKind.IMAGINE_TWIN);
    Journey first = session.journeys().imagine();
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
