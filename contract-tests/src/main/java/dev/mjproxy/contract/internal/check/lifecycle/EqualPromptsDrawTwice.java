package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** "Same prompt twice at once: results swapped or equal": servers match results by their prompt. */
@CheckInfo(
    id = "lifecycle/equal-prompts-draw-twice",
    sentence = "Two tasks with equal prompts get two pictures",
    source = "field notes §3.3: novicezk #299, trueai #13",
    operations = {"submitImagine", "fetchTask"},
    scenarios = {Scenario.IMAGINE, Scenario.IMAGINE_TWIN})
final class EqualPromptsDrawTwice implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun second = context.scenario(Scenario.IMAGINE_TWIN);
    ScenarioRun first = context.imagine();
    Optional<String> url = first.success().flatMap(task -> task.text("imageUrl"));
    return url.isEmpty()
        ? first.noSuccess()
        : second.ifSucceeded(
            task -> isSame(first, second, task, url) ? List.of(finding(task)) : List.of());
  }

  private static boolean isSame(
      ScenarioRun first, ScenarioRun second, TaskView task, Optional<String> url) {
    // One id for both is another rule's finding.
    return !first.taskId().equals(second.taskId()) && task.text("imageUrl").equals(url);
  }

  private static Finding finding(TaskView task) {
    return Finding.must(
            "own-picture",
            "/imageUrl",
            "a picture of its own",
            "that of the other task, " + task.text("imageUrl").orElse(""))
        .seenIn(task.exchange().evidence());
  }
}
