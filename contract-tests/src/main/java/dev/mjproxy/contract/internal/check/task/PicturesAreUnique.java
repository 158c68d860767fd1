package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever presses a button pays for another picture than the one that the button belongs to. */
@CheckInfo(
    id = "task/pictures-are-unique",
    sentence = "Each finished task has a picture of its own, also one that a button started",
    source = "protocol §4.3, §7: plus-docs, trueai, plus-captures",
    operations = {"submitImagine", "fetchTask"},
    scenarios = Scenario.UPSCALE,
    stage = Stage.RETROSPECTIVE)
final class PicturesAreUnique implements Check {
  /** Tasks that end with a text show the picture that they were given, or none. */
  private static final Set<String> TEXTS = Set.of("DESCRIBE", "SHORTEN");

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun upscale = context.scenario(Scenario.UPSCALE);
    List<TaskView> drawn =
        context.responsesTo(context.spec().operation("fetchTask")).stream()
            .map(poll -> new TaskView(poll.json(), poll))
            .filter(TaskView::hasSucceeded)
            .filter(task -> !TEXTS.contains(task.text("action").orElse("")))
            .toList();
    return drawn.isEmpty() ? upscale.noSuccess() : judge(drawn);
  }

  private static Outcome judge(List<TaskView> drawn) {
    FindingCollector collector = new FindingCollector();
    Map<String, String> owners = new HashMap<>();
    Set<String> copies = new HashSet<>();
    for (TaskView task : drawn) {
      String id = task.text("id").orElse("");
      String picture = task.text("imageUrl").orElse(id);
      String owner = owners.computeIfAbsent(picture, unseen -> id);
      if (!owner.equals(id) && copies.add(id)) {
        collector.add(
            Finding.must("own-picture", "/imageUrl", "a picture of its own", "that of " + owner),
            task.exchange());
      }
    }
    return collector.outcome();
  }
}
