package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.TaskLists;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** "submitTime descending" for the list of all, "submitTime ascending" for the queue. */
@CheckInfo(
    id = "list/is-sorted",
    sentence = "The list of all tasks begins with the newest, the queue with the oldest",
    source = "protocol §3.9, §3.13: novicezk, trueai",
    scenarios = {Scenario.IMAGINE, Scenario.IMAGINE_TWIN})
final class ListIsSorted implements Check {
  private final Operation operation;

  ListIsSorted(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    boolean isQueue = operation.operationId().equals("listQueuedTasks");
    ScenarioRun twin = context.scenario(Scenario.IMAGINE_TWIN);
    List<Exchange> lists =
        isQueue ? twin.sent("listQueuedTasks") : List.of(context.send(context.call("listTasks")));
    if (lists.isEmpty() || TaskLists.tasks(lists.get(0)).size() < 2) {
      return Outcome.inapplicable("fewer than two tasks were listed");
    }
    return Outcome.of(judge(lists.get(0), isQueue));
  }

  private static List<Finding> judge(Exchange list, boolean isQueue) {
    List<Finding> findings = new ArrayList<>();
    PollFindings.pairs(
            TaskLists.tasks(list),
            (before, now) ->
                isOrdered(isQueue ? before : now, isQueue ? now : before)
                    ? Optional.empty()
                    : Optional.of(
                        Finding.must(
                            "order",
                            "/*/submitTime",
                            isQueue ? "the oldest task first" : "the newest task first",
                            "%s after %s"
                                .formatted(
                                    now.json().path("submitTime"),
                                    before.json().path("submitTime")))))
        .stream()
        .findFirst()
        .ifPresent(findings::add);
    return findings;
  }

  private static boolean isOrdered(TaskView older, TaskView newer) {
    OptionalLong from = older.time("submitTime");
    OptionalLong to = newer.time("submitTime");
    return from.isEmpty() || to.isEmpty() || from.getAsLong() <= to.getAsLong();
  }
}
