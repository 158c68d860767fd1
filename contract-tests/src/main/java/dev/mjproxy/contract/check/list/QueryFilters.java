package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * Each condition is asked with what the finished task shows, and with what no task shows. How texts
 * are matched is documented nowhere, so those findings are warnings.
 */
@CheckInfo(
    id = "list/query-filters",
    sentence = "Each condition of a query lets the tasks through that meet it, and no others",
    source = "protocol §3.12: fanstars-docs, reseller-docs, plus-admin",
    operations = "queryTasks",
    journeys = {JourneyKind.IMAGINE, JourneyKind.CANCEL})
public final class QueryFilters implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Judge judge = new Judge();
    for (JourneyKind kind : List.of(JourneyKind.IMAGINE, JourneyKind.CANCEL)) {
      List<TaskView> tasks = session.journeys().of(kind).tasks();
      if (!tasks.isEmpty()) {
        TaskView task = tasks.get(tasks.size() - 1);
        for (QueryFilter filter : QueryFilter.metBy(task)) {
          expect(judge, session, filter, Optional.of(task));
        }
      }
    }
    for (QueryFilter filter : QueryFilter.metByNone("no-such-" + session.choices().mark())) {
      expect(judge, session, filter, Optional.empty());
    }
    return judge.outcome();
  }

  private static void expect(
      Judge judge, Session session, QueryFilter filter, Optional<TaskView> wanted) {
    Optional<Exchange> page = new Query(session).page(filter.body());
    if (page.isEmpty()) {
      judge.leaveOut(Query.CLOSED);
      return;
    }
    List<TaskView> found = Listed.tasks(page.get());
    boolean isComplete = page.get().json().path("totalElements").asLong(0) <= found.size();
    Optional<String> id = wanted.flatMap(task -> task.text("id"));
    if (!found.stream().allMatch(filter::isMetBy)) {
      judge.add(finding(filter, "only tasks that meet it", "others"), page.get());
    } else if (id.isPresent() && isComplete && !Listed.ids(page.get()).contains(id.get())) {
      judge.add(finding(filter, "the task that meets it", "not that task"), page.get());
    }
  }

  private static Finding finding(QueryFilter filter, String expected, String found) {
    Finding finding = Finding.must("filter", "/content", filter.field() + ": " + expected, found);
    return filter.isCertain() ? finding : Judge.atMost(Requirement.SHOULD, finding);
  }
}
