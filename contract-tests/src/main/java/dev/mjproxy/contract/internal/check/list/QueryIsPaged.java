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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "当前页, 从0开始"; "每页条数". Three tasks of this run make two pages of two. */
@CheckInfo(
    id = "list/query-is-paged",
    sentence = "A query gives the page that was asked for, says how many there are, and loses none",
    source = "protocol §3.12, §4.7: fanstars-docs, reseller-docs, plus-admin",
    operations = "queryTasks",
    scenarios = {Scenario.IMAGINE, Scenario.IMAGINE_TWIN, Scenario.CANCEL})
final class QueryIsPaged implements Check {
  private static final int SIZE = 2;

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    List<String> ids = TaskLists.threeTasks(context);
    if (ids.size() <= SIZE) {
      return Outcome.inconclusive("fewer than three tasks were accepted");
    }
    FindingCollector collector = new FindingCollector();
    Set<String> found = new TreeSet<>();
    for (int number = 0; number <= 2; number++) {
      ObjectNode body = TaskLists.named(ids);
      body.put("pageNumber", number).put("pageSize", SIZE).put("sort", "submitTime,desc");
      Optional<Exchange> page = new Query(context).page(body);
      if (page.isEmpty()) {
        return Outcome.inapplicable(Query.CLOSED);
      }
      judge(collector, page.get(), number, ids.size());
      found.addAll(TaskLists.ids(page.get()));
      if (number == 2 && !found.equals(new TreeSet<>(ids))) {
        collector.add(
            Finding.must("complete", "/content", "all three tasks on two pages", found.toString()),
            page.get());
      }
    }
    return collector.outcome();
  }

  private static void judge(FindingCollector collector, Exchange page, int number, int total) {
    int onPage = Math.max(0, Math.min(SIZE, total - number * SIZE));
    if (TaskLists.tasks(page).size() != onPage) {
      collector.add(
          Finding.must(
              "content",
              "/content",
              "%d tasks on page %d".formatted(onPage, number),
              Integer.toString(TaskLists.tasks(page).size())),
          page);
    }
    for (Map.Entry<String, Object> field : said(number, total, onPage).entrySet()) {
      JsonNode value = page.json().at("/" + field.getKey());
      // A page beyond the last may be answered in more than one way.
      if (number < 2
          && (value.isIntegralNumber() || value.isBoolean())
          && !value.asString().equals(field.getValue().toString())) {
        collector.add(
            Finding.must(
                "totals", "/" + field.getKey(), field.getValue().toString(), value.toString()),
            page);
      }
    }
  }

  /** What such a page says of itself, where it says it. */
  private static Map<String, Object> said(int number, int total, int onPage) {
    return new TreeMap<>(
        Map.of(
            "number",
            number,
            "size",
            SIZE,
            "totalElements",
            total,
            "totalPages",
            2,
            "numberOfElements",
            onPage,
            "first",
            number == 0,
            "last",
            number == 1,
            "empty",
            false));
  }
}
