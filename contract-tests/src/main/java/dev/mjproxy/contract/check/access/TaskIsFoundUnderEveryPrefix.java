package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.ModePrefixes;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** "A task submitted under one prefix is fetched under any." */
@CheckInfo(
    id = "access/task-is-found-under-every-prefix",
    sentence = "A task submitted under one prefix is found under the others",
    source = "protocol §1.2: trueai, new-api",
    operations = {"submitImagine", "fetchTask"},
    journeys = {JourneyKind.IMAGINE, JourneyKind.IMAGINE_TWIN})
public final class TaskIsFoundUnderEveryPrefix implements Check {
  private static final List<String> ECHOED = List.of("status", "action", "prompt", "state");

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey plain = session.journeys().imagine();
    Journey fast = session.journeys().of(JourneyKind.IMAGINE_TWIN);
    if (plain.taskId().isEmpty() || fast.taskId().isEmpty()) {
      return Outcome.inconclusive(
          "a submission was not accepted: " + Judge.found(fast.exchanges().get(0)));
    }
    Judge judge = new Judge();
    List<String> prefixes = new ArrayList<>(ModePrefixes.of(session.spec()));
    prefixes.forEach(prefix -> expect(judge, session, prefix, plain));
    prefixes.add("");
    prefixes.forEach(prefix -> expect(judge, session, prefix, fast));
    return judge.outcome();
  }

  private static void expect(Judge judge, Session session, String prefix, Journey journey) {
    String id = journey.taskId().orElseThrow();
    Exchange look =
        session.send(session.call("fetchTask", id).at(prefix + "/mj/task/" + id + "/fetch"));
    if (judge.isAnswered(look)) {
      String place = prefix.isEmpty() ? "no prefix" : prefix;
      compare(judge, new TaskView(look.json(), look), place, journey);
    }
  }

  private static void compare(Judge judge, TaskView found, String place, Journey journey) {
    String id = journey.taskId().orElseThrow();
    if (!id.equals(found.text("id").orElse(""))) {
      String expected = "the task %s under %s".formatted(id, place);
      Exchange look = found.exchange();
      judge.add(Finding.must("found", "/id", expected, look.outcome()), look);
    } else {
      journey.tasks().stream()
          .filter(TaskView::hasEnded)
          .findFirst()
          .ifPresent(
              seen ->
                  seen.differences(found, "", ECHOED)
                      .forEach(it -> judge.add(it, found.exchange())));
    }
  }
}
