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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** "`<property>,<asc|desc>`": the administrators' own page asks for `submitTime,desc`. */
@CheckInfo(
    id = "list/query-is-sorted",
    sentence = "A query sorts by submitTime, ascending or descending as requested",
    source = "protocol §3.12: fanstars-docs, plus-admin",
    operations = "queryTasks",
    scenarios = {Scenario.IMAGINE, Scenario.IMAGINE_TWIN, Scenario.CANCEL})
final class QueryIsSorted implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    List<String> ids = TaskLists.threeTasks(context);
    FindingCollector collector = new FindingCollector();
    for (String direction : List.of("asc", "desc")) {
      ObjectNode body = TaskLists.named(ids).put("sort", "submitTime," + direction);
      Optional<Exchange> page = new Query(context).page(body);
      if (page.isEmpty() || TaskLists.tasks(page.get()).size() < 2) {
        return Outcome.inapplicable(page.isEmpty() ? Query.CLOSED : "fewer than two tasks");
      }
      List<Long> times =
          TaskLists.tasks(page.get()).stream().map(it -> it.time("submitTime").orElse(0)).toList();
      Comparator<Long> order =
          direction.equals("asc") ? Comparator.naturalOrder() : Comparator.reverseOrder();
      if (!times.stream().sorted(order).toList().equals(times)) {
        collector.add(
            Finding.must("order", "/content", "submitTime " + direction, times.toString()),
            page.get());
      }
    }
    return collector.outcome();
  }
}
