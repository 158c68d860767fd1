package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** "DESCRIBE and SHORTEN put their text into `properties.finalPrompt`." */
@CheckInfo(
    id = "task/text-is-in-final-prompt",
    sentence = "What describe and shorten have written stands in properties.finalPrompt",
    source = "base contract §7; protocol §3.3, §3.4: plus-captures, plus-docs",
    operations = "fetchTask")
public final class TextIsInFinalPrompt extends KindCheck {
  /** The check of one kind of task. */
  public TextIsInFinalPrompt(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    return journey(session).ifSucceeded(TextIsInFinalPrompt::judge);
  }

  private static List<Finding> judge(TaskView task) {
    JsonNode text = task.json().path("properties").path("finalPrompt");
    return text.isString() && !text.stringValue().isBlank()
        ? List.of()
        : List.of(
            Finding.must("text", "/properties/finalPrompt", "the text", text.toString())
                .seenIn(task.exchange().evidence()));
  }
}
