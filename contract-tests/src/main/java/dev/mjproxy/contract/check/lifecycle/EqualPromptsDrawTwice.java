package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/** "Same prompt twice at once: results swapped or equal": servers match results by their prompt. */
@CheckInfo(
    id = "lifecycle/equal-prompts-draw-twice",
    sentence = "Two tasks with equal prompts get two pictures",
    source = "field notes §3.3: novicezk #299, trueai #13",
    operations = {"submitImagine", "fetchTask"},
    journeys = {JourneyKind.IMAGINE, JourneyKind.IMAGINE_TWIN})
public final class EqualPromptsDrawTwice implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey second = session.journeys().of(JourneyKind.IMAGINE_TWIN);
    Journey first = session.journeys().imagine();
    Optional<String> url = first.success().flatMap(task -> task.text("imageUrl"));
    return url.isEmpty()
        ? first.noSuccess()
        : second.ifSucceeded(
            task -> isSame(first, second, task, url) ? List.of(finding(task)) : List.of());
  }

  private static boolean isSame(
      Journey first, Journey second, TaskView task, Optional<String> url) {
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
