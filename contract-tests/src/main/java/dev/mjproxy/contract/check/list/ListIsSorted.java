package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.check.lifecycle.Looks;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
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
    journeys = {JourneyKind.IMAGINE, JourneyKind.IMAGINE_TWIN})
public final class ListIsSorted implements Check {
  private final Operation operation;

  /** The check of one operation that lists tasks. */
  public ListIsSorted(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    boolean isQueue = operation.operationId().equals("listQueuedTasks");
    Journey twin = session.journeys().of(JourneyKind.IMAGINE_TWIN);
    List<Exchange> lists =
        isQueue ? twin.sent("listQueuedTasks") : List.of(session.send(session.call("listTasks")));
    if (lists.isEmpty() || Listed.tasks(lists.get(0)).size() < 2) {
      return Outcome.inapplicable("fewer than two tasks were listed");
    }
    return Outcome.of(judge(lists.get(0), isQueue));
  }

  private static List<Finding> judge(Exchange list, boolean isQueue) {
    List<Finding> findings = new ArrayList<>();
    Looks.pairs(
            Listed.tasks(list),
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
