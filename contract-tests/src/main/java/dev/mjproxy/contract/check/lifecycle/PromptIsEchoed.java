package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;

/** "`prompt` trimmed". */
@CheckInfo(
    id = "lifecycle/prompt-is-echoed",
    sentence = "The task shows the prompt that was sent, without the spaces around it",
    source = "base contract §5; protocol §3.1",
    operations = {"submitImagine", "fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class PromptIsEchoed implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    String prompt = session.journeys().submissions().prompt().strip();
    return session
        .journeys()
        .imagine()
        .ifSeen(tasks -> Looks.each(tasks, task -> Looks.isNot(task, "prompt", prompt)));
  }
}
