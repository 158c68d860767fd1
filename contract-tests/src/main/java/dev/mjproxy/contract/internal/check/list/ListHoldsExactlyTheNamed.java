package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.TaskLists;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;

/** The order is not that of the request, and unknown ids are left out. */
@CheckInfo(
    id = "list/holds-exactly-the-named",
    sentence = "Asked for ids, a list holds exactly the tasks that exist, each once",
    source = "protocol §3.10, §3.11: novicezk, trueai, new-api, plus-admin",
    scenarios = {Scenario.IMAGINE, Scenario.IMAGINE_TWIN, Scenario.CANCEL})
final class ListHoldsExactlyTheNamed implements Check {
  private final Operation operation;

  ListHoldsExactlyTheNamed(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    List<String> ids = TaskLists.threeTasks(context);
    if (ids.isEmpty()) {
      return context.imagine().noSuccess();
    }
    List<String> asked = new ArrayList<>(ids);
    asked.add(context.data().unknownTaskId());
    Exchange list = context.send(context.call(operation).withJson(TaskLists.named(asked)));
    FindingCollector collector = new FindingCollector();
    List<String> found = TaskLists.ids(list).stream().sorted().toList();
    if (collector.expectStatus(list, "a list of tasks", 200) && !found.equals(ids)) {
      collector.add(
          Finding.must(
              "named",
              "",
              "the %d tasks of this run that were named, each once".formatted(ids.size()),
              found.size() + ": " + String.join(", ", found)),
          list);
    }
    return collector.outcome();
  }
}
