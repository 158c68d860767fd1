package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** "`<property>,<asc|desc>`": the administrators' own page asks for `submitTime,desc`. */
@CheckInfo(
    id = "list/query-is-sorted",
    sentence = "A query sorts by submitTime upwards and downwards as it is told",
    source = "protocol §3.12: fanstars-docs, plus-admin",
    operations = "queryTasks",
    journeys = {JourneyKind.IMAGINE, JourneyKind.IMAGINE_TWIN, JourneyKind.CANCEL})
public final class QueryIsSorted implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    List<String> ids = Listed.threeTasks(session);
    Judge judge = new Judge();
    for (String direction : List.of("asc", "desc")) {
      ObjectNode body = Listed.named(ids).put("sort", "submitTime," + direction);
      Optional<Exchange> page = new Query(session).page(body);
      if (page.isEmpty() || Listed.tasks(page.get()).size() < 2) {
        return Outcome.inapplicable(page.isEmpty() ? Query.CLOSED : "fewer than two tasks");
      }
      List<Long> times =
          Listed.tasks(page.get()).stream().map(it -> it.time("submitTime").orElse(0)).toList();
      Comparator<Long> order =
          direction.equals("asc") ? Comparator.naturalOrder() : Comparator.reverseOrder();
      if (!times.stream().sorted(order).toList().equals(times)) {
        judge.add(
            Finding.must("order", "/content", "submitTime " + direction, times.toString()),
            page.get());
      }
    }
    return judge.outcome();
  }
}
