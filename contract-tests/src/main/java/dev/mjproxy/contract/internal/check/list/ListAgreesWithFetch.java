package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.api.TaskLists;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What fetch showed of the finished, failed and cancelled tasks of the run, a list shows as well. A
 * list of all tasks may end with the oldest that it has room for; one that holds an older task than
 * ours has to hold ours too. Relays keep times and addresses of their own, so those are warnings.
 */
@CheckInfo(
    id = "list/agrees-with-fetch",
    sentence = "A list shows each ended task once, with the values that fetch shows",
    source = "protocol §3.9 to §3.12: novicezk, trueai, plus-admin",
    scenarios = {Scenario.IMAGINE, Scenario.CANCEL, Scenario.FAILED},
    stage = Stage.COMPARING)
final class ListAgreesWithFetch implements Check {
  private static final List<String> OURS = List.of("status", "action", "prompt", "state");
  private static final List<String> THE_SERVERS =
      List.of("submitTime", "startTime", "finishTime", "progress", "imageUrl");

  private final Operation operation;

  ListAgreesWithFetch(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun imagine = context.imagine();
    context.scenario(Scenario.CANCEL);
    context.scenario(Scenario.FAILED);
    Map<String, TaskView> fetched = ended(context);
    if (fetched.isEmpty()) {
      return imagine.noSuccess();
    }
    FindingCollector collector = new FindingCollector();
    Exchange list =
        context.send(TaskLists.request(context, operation, List.copyOf(fetched.keySet())));
    if (collector.isAnswered(list)) {
      Map<String, List<TaskView>> listed =
          TaskLists.tasks(list).stream()
              .collect(Collectors.groupingBy(it -> it.json().path("id").asString("")));
      expectAll(collector, list, listed.keySet(), fetched);
      fetched.forEach(
          (id, task) -> compare(collector, list, listed.getOrDefault(id, List.of()), task));
    }
    return collector.outcome();
  }

  private void expectAll(
      FindingCollector collector,
      Exchange list,
      Set<String> listed,
      Map<String, TaskView> fetched) {
    long oldest = reachesBackTo(list);
    List<String> missing =
        fetched.entrySet().stream()
            .filter(it -> it.getValue().time("submitTime").orElse(Long.MIN_VALUE) >= oldest)
            .map(Map.Entry::getKey)
            .filter(id -> !listed.contains(id))
            .toList();
    if (!missing.isEmpty()) {
      collector.add(
          Finding.must(
              "listed",
              "",
              "every task that fetch showed to be over",
              "all but " + String.join(", ", missing)),
          list);
    }
  }

  /** The submission time of the oldest task that the list must hold; none where it is no list. */
  private long reachesBackTo(Exchange list) {
    List<TaskView> tasks = TaskLists.tasks(list);
    boolean isCut = list.json().path("totalElements").asLong(0) > tasks.size();
    return operation.hasRequestBody() && !isCut && !tasks.isEmpty()
        ? Long.MIN_VALUE
        : tasks.stream()
            .flatMapToLong(task -> task.time("submitTime").stream())
            .min()
            .orElse(Long.MAX_VALUE);
  }

  /** All tasks that a poll showed to be over, by their ids. */
  private static Map<String, TaskView> ended(CheckContext context) {
    Map<String, TaskView> tasks = new LinkedHashMap<>();
    context.responsesTo(context.spec().operation("fetchTask")).stream()
        .map(poll -> new TaskView(poll.json(), poll))
        .filter(TaskView::hasEnded)
        .forEach(task -> task.text("id").ifPresent(id -> tasks.putIfAbsent(id, task)));
    return tasks;
  }

  /** Which of two rows for one task would be compared is chance, so only their number is judged. */
  private static void compare(
      FindingCollector collector, Exchange list, List<TaskView> rows, TaskView fetched) {
    if (rows.size() > 1) {
      collector.add(
          Finding.must("once", "/*/id", "each task once", rows.size() + " rows with one id"), list);
      return;
    }
    for (TaskView listed : rows) {
      fetched.differences(listed, "/*", OURS).forEach(it -> collector.add(it, list));
      fetched
          .differences(listed, "/*", THE_SERVERS)
          .forEach(it -> collector.add(FindingCollector.atMost(Requirement.SHOULD, it), list));
    }
  }
}
