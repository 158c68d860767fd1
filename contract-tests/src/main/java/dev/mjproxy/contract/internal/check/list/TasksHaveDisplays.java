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
import tools.jackson.databind.JsonNode;

/** "All Task fields plus `displays`": the keys are known, their wording is not. */
@CheckInfo(
    id = "list/tasks-have-displays",
    sentence = "list-by-ids adds displays to each task, with its status, action and times as text",
    requirement = Requirement.SHOULD,
    source = "protocol §3.11: plus-admin, trueai",
    operations = "listTasksByIds",
    scenarios = Scenario.IMAGINE)
final class TasksHaveDisplays implements Check {
  private static final List<String> TEXTS =
      List.of("status", "action", "submitTime", "startTime", "finishTime");

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    if (run.success().isEmpty()) {
      return run.noSuccess();
    }
    String id = run.taskId().orElseThrow();
    Exchange list =
        context.send(context.call("listTasksByIds").withJson(TaskLists.named(List.of(id))));
    List<TaskView> tasks = TaskLists.tasks(list);
    if (tasks.isEmpty()) {
      return Outcome.inconclusive("the task is not listed: " + list.outcome());
    }
    JsonNode displays = tasks.get(0).json().path("displays");
    FindingCollector collector = new FindingCollector();
    for (String text : TEXTS) {
      if (!displays.path(text).isString()) {
        collector.add(
            Finding.should(
                "displays", "/0/displays/" + text, "a text", displays.path(text).toString()),
            list);
      }
    }
    return collector.outcome();
  }
}
