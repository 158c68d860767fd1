package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** "All Task fields plus `displays`": the keys are known, their wording is not. */
@CheckInfo(
    id = "list/tasks-have-displays",
    sentence = "list-by-ids adds displays to each task, with its status, action and times as text",
    requirement = Requirement.SHOULD,
    source = "protocol §3.11: plus-admin, trueai",
    operations = "listTasksByIds",
    journeys = JourneyKind.IMAGINE)
public final class TasksHaveDisplays implements Check {
  private static final List<String> TEXTS =
      List.of("status", "action", "submitTime", "startTime", "finishTime");

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    if (journey.success().isEmpty()) {
      return journey.noSuccess();
    }
    String id = journey.taskId().orElseThrow();
    Exchange list =
        session.send(session.call("listTasksByIds").withJson(Listed.named(List.of(id))));
    List<TaskView> tasks = Listed.tasks(list);
    if (tasks.isEmpty()) {
      return Outcome.inconclusive("the task is not listed: " + list.outcome());
    }
    JsonNode displays = tasks.get(0).json().path("displays");
    Judge judge = new Judge();
    for (String text : TEXTS) {
      if (!displays.path(text).isString()) {
        judge.add(
            Finding.should(
                "displays", "/0/displays/" + text, "a text", displays.path(text).toString()),
            list);
      }
    }
    return judge.outcome();
  }
}
