package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Outcome;
import java.util.Optional;

/** Trimmed by most servers, as sent by relays: both are right. */
@CheckInfo(
    id = "lifecycle/prompt-is-echoed",
    sentence = "The task shows the prompt that was sent, with or without the spaces around it",
    source = "base contract §5; protocol §3.1",
    operations = {"submitImagine", "fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class PromptIsEchoed implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    String prompt = run.sentText("prompt").strip();
    return run.ifSeen(
        tasks ->
            PollFindings.each(
                tasks,
                task ->
                    isPadded(task, prompt)
                        ? Optional.empty()
                        : PollFindings.isNot(task, "prompt", prompt)));
  }

  private static boolean isPadded(TaskView task, String prompt) {
    return task.text("prompt").filter(found -> found.strip().equals(prompt)).isPresent();
  }
}
