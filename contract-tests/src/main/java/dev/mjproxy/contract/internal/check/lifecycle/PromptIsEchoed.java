package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Outcome;

/** "`prompt` trimmed". */
@CheckInfo(
    id = "lifecycle/prompt-is-echoed",
    sentence = "The task shows the prompt that was sent, without the spaces around it",
    source = "base contract §5; protocol §3.1",
    operations = {"submitImagine", "fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class PromptIsEchoed implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    String prompt = context.submissions().prompt().strip();
    return context
        .imagine()
        .ifSeen(
            tasks -> PollFindings.each(tasks, task -> PollFindings.isNot(task, "prompt", prompt)));
  }
}
