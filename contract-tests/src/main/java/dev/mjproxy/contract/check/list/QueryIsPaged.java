package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
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
    journeys = {JourneyKind.IMAGINE, JourneyKind.IMAGINE_TWIN, JourneyKind.CANCEL})
public final class QueryIsPaged implements Check {
  private static final int SIZE = 2;

  @Override
  public Outcome run(Session session) throws InterruptedException {
    List<String> ids = Listed.threeTasks(session);
    if (ids.size() <= SIZE) {
      return Outcome.inconclusive("fewer than three tasks were accepted");
    }
    Judge judge = new Judge();
    Set<String> found = new TreeSet<>();
    for (int number = 0; number <= 2; number++) {
      ObjectNode body = Listed.named(ids);
      body.put("pageNumber", number).put("pageSize", SIZE).put("sort", "submitTime,desc");
      Optional<Exchange> page = new Query(session).page(body);
      if (page.isEmpty()) {
        return Outcome.inapplicable(Query.CLOSED);
      }
      judge(judge, page.get(), number, ids.size());
      found.addAll(Listed.ids(page.get()));
      if (number == 2 && !found.equals(new TreeSet<>(ids))) {
        judge.add(
            Finding.must("complete", "/content", "all three tasks on two pages", found.toString()),
            page.get());
      }
    }
    return judge.outcome();
  }

  private static void judge(Judge judge, Exchange page, int number, int total) {
    int onPage = Math.max(0, Math.min(SIZE, total - number * SIZE));
    if (Listed.tasks(page).size() != onPage) {
      judge.add(
          Finding.must(
              "content",
              "/content",
              "%d tasks on page %d".formatted(onPage, number),
              Integer.toString(Listed.tasks(page).size())),
          page);
    }
    for (Map.Entry<String, Object> field : said(number, total, onPage).entrySet()) {
      JsonNode value = page.json().at("/" + field.getKey());
      // A page beyond the last may be answered in more than one way.
      if (number < 2
          && (value.isIntegralNumber() || value.isBoolean())
          && !value.asString().equals(field.getValue().toString())) {
        judge.add(
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
