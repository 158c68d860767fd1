package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fetch showed of the finished, failed and cancelled tasks of the run, a list shows as well.
 * Relays keep times and addresses of their own, so those are warnings. Which tasks a list must hold
 * is the matter of other rules.
 */
@CheckInfo(
    id = "list/agrees-with-fetch",
    sentence = "A list shows each task that is over as fetch shows it",
    source = "protocol §3.9 to §3.12: novicezk, trueai, plus-admin",
    journeys = {JourneyKind.IMAGINE, JourneyKind.CANCEL, JourneyKind.FAILED},
    retrospective = true)
public final class ListAgreesWithFetch implements Check {
  private static final List<String> OURS = List.of("status", "action", "prompt", "state");
  private static final List<String> THE_SERVERS =
      List.of("submitTime", "startTime", "finishTime", "progress", "imageUrl");

  private final Operation operation;

  /** The check of one operation that lists tasks. */
  public ListAgreesWithFetch(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey imagine = session.journeys().imagine();
    session.journeys().of(JourneyKind.CANCEL);
    session.journeys().of(JourneyKind.FAILED);
    Map<String, TaskView> fetched = ended(session);
    if (fetched.isEmpty()) {
      return imagine.noSuccess();
    }
    Judge judge = new Judge();
    Exchange list = session.send(Listed.request(session, operation, List.copyOf(fetched.keySet())));
    if (judge.isAnswered(list)) {
      for (TaskView listed : Listed.tasks(list)) {
        Optional.ofNullable(fetched.get(listed.text("id").orElse("")))
            .ifPresent(task -> compare(judge, list, listed, task));
      }
    }
    return judge.outcome();
  }

  /** All tasks that a look showed to be over, by their ids. */
  private static Map<String, TaskView> ended(Session session) {
    Map<String, TaskView> tasks = new LinkedHashMap<>();
    session.repliesTo(session.spec().operation("fetchTask")).stream()
        .map(look -> new TaskView(look.json(), look))
        .filter(TaskView::hasEnded)
        .forEach(task -> task.text("id").ifPresent(id -> tasks.putIfAbsent(id, task)));
    return tasks;
  }

  private static void compare(Judge judge, Exchange list, TaskView listed, TaskView fetched) {
    fetched.differences(listed, "/*", OURS).forEach(it -> judge.add(it, list));
    fetched
        .differences(listed, "/*", THE_SERVERS)
        .forEach(it -> judge.add(Judge.atMost(Requirement.SHOULD, it), list));
  }
}
