package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** "DESCRIBE and SHORTEN put their text into `properties.finalPrompt`." */
@CheckInfo(
    id = "task/text-is-in-final-prompt",
    sentence = "The text that describe and shorten generate is in properties.finalPrompt",
    source = "base contract §7; protocol §3.3, §3.4: plus-captures, plus-docs",
    operations = "fetchTask")
final class TextIsInFinalPrompt extends ScenarioCheck {
  TextIsInFinalPrompt(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return scenarioRun(context).ifSucceeded(TextIsInFinalPrompt::judge);
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
