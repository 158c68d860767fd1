package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.capability.ModePrefixes;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.ArrayList;
import java.util.List;

/** "A task submitted under one prefix is fetched under any." */
@CheckInfo(
    id = "access/task-is-found-under-every-prefix",
    sentence = "A task submitted under one prefix is found under the others",
    source = "protocol §1.2: trueai, new-api",
    operations = {"submitImagine", "fetchTask"},
    needsModePrefixes = true,
    scenarios = {Scenario.IMAGINE, Scenario.IMAGINE_TWIN})
final class TaskIsFoundUnderEveryPrefix implements Check {
  private static final List<String> ECHOED = List.of("status", "action", "prompt", "state");

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun plain = context.imagine();
    ScenarioRun fast = context.scenario(Scenario.IMAGINE_TWIN);
    if (plain.taskId().isEmpty() || fast.taskId().isEmpty()) {
      return Outcome.inconclusive(
          "a submission was not accepted: " + FindingCollector.found(fast.exchanges().get(0)));
    }
    FindingCollector collector = new FindingCollector();
    List<String> prefixes = new ArrayList<>(ModePrefixes.of(context.spec()));
    prefixes.forEach(prefix -> expect(collector, context, prefix, plain));
    prefixes.add("");
    prefixes.forEach(prefix -> expect(collector, context, prefix, fast));
    return collector.outcome();
  }

  private static void expect(
      FindingCollector collector, CheckContext context, String prefix, ScenarioRun run) {
    String id = run.taskId().orElseThrow();
    Exchange poll =
        context.send(context.call("fetchTask", id).at(prefix + "/mj/task/" + id + "/fetch"));
    if (collector.isAnswered(poll)) {
      String place = prefix.isEmpty() ? "no prefix" : prefix;
      compare(collector, new TaskView(poll.json(), poll), place, run);
    }
  }

  private static void compare(
      FindingCollector collector, TaskView found, String place, ScenarioRun run) {
    String id = run.taskId().orElseThrow();
    if (!id.equals(found.text("id").orElse(""))) {
      String expected = "the task %s under %s".formatted(id, place);
      Exchange poll = found.exchange();
      collector.add(Finding.must("found", "/id", expected, poll.outcome()), poll);
    } else {
      run.tasks().stream()
          .filter(TaskView::hasEnded)
          .findFirst()
          .ifPresent(
              seen ->
                  seen.differences(found, "", ECHOED)
                      .forEach(it -> collector.add(it, found.exchange())));
    }
  }
}
