package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.TaskLists;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
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
    scenarios = {Scenario.IMAGINE, Scenario.CANCEL})
final class QueryFilters implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    FindingCollector collector = new FindingCollector();
    for (Scenario kind : List.of(Scenario.IMAGINE, Scenario.CANCEL)) {
      Optional<TaskView> task = lookedAtAgain(context, context.scenario(kind));
      if (task.isPresent()) {
        for (QueryFilter filter : QueryFilter.metBy(task.get())) {
          expect(collector, context, filter, task);
        }
      }
    }
    for (QueryFilter filter : QueryFilter.metByNone("no-such-" + context.data().runMarker())) {
      expect(collector, context, filter, Optional.empty());
    }
    return collector.outcome();
  }

  /** The task as it is now, if it is over, so that no condition that it meets can change. */
  private static Optional<TaskView> lookedAtAgain(CheckContext context, ScenarioRun run) {
    return run.taskId()
        .map(id -> context.send(context.call("fetchTask", id)))
        .map(poll -> new TaskView(poll.json(), poll))
        .filter(TaskView::hasEnded);
  }

  private static void expect(
      FindingCollector collector,
      CheckContext context,
      QueryFilter filter,
      Optional<TaskView> wanted) {
    Optional<Exchange> page = new Query(context).page(filter.body());
    if (page.isEmpty()) {
      collector.leaveOut(Query.CLOSED);
      return;
    }
    List<TaskView> found = TaskLists.tasks(page.get());
    boolean isComplete = page.get().json().path("totalElements").asLong(0) <= found.size();
    Optional<String> id = wanted.flatMap(task -> task.text("id"));
    if (!found.stream().allMatch(filter::isMetBy)) {
      collector.add(finding(filter, "only tasks that meet it", "others"), page.get());
    } else if (id.isPresent() && isComplete && !TaskLists.ids(page.get()).contains(id.get())) {
      collector.add(finding(filter, "the task that meets it", "not that task"), page.get());
    }
  }

  private static Finding finding(QueryFilter filter, String expected, String found) {
    Finding finding = Finding.must("filter", "/content", filter.field() + ": " + expected, found);
    return filter.isCertain() ? finding : FindingCollector.atMost(Requirement.SHOULD, finding);
  }
}
