package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;

/** The order is not that of the request, and unknown ids are left out. */
@CheckInfo(
    id = "list/holds-exactly-the-named",
    sentence = "Asked for ids, a list holds exactly the tasks that exist, each once",
    source = "protocol §3.10, §3.11: novicezk, trueai, new-api, plus-admin",
    journeys = {JourneyKind.IMAGINE, JourneyKind.IMAGINE_TWIN, JourneyKind.CANCEL})
public final class ListHoldsExactlyTheNamed implements Check {
  private final Operation operation;

  /** The check of one operation that lists tasks by their ids. */
  public ListHoldsExactlyTheNamed(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    List<String> ids = Listed.threeTasks(session);
    if (ids.isEmpty()) {
      return session.journeys().imagine().noSuccess();
    }
    List<String> asked = new ArrayList<>(ids);
    asked.add(session.choices().unknownTaskId());
    Exchange list = session.send(session.call(operation).withJson(Listed.named(asked)));
    Judge judge = new Judge();
    List<String> found = Listed.ids(list).stream().sorted().toList();
    if (judge.expectStatus(list, "a list of tasks", 200) && !found.equals(ids)) {
      judge.add(
          Finding.must(
              "named",
              "",
              "the %d tasks of this run that were named, each once".formatted(ids.size()),
              found.size() + ": " + String.join(", ", found)),
          list);
    }
    return judge.outcome();
  }
}
