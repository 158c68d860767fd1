package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** A change has no prompt of its own: its task shows that of the grid. */
@CheckInfo(
    id = "dialect/change-keeps-the-prompt",
    sentence = "A task that submitChange or submitSimpleChange makes shows the prompt of its grid",
    source = "novicezk, cipher",
    operations = "fetchTask")
final class ChangeKeepsThePrompt extends ScenarioCheck {
  ChangeKeepsThePrompt(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    Optional<String> ofGrid = context.imagine().success().flatMap(ChangeKeepsThePrompt::prompt);
    return run.ifSucceeded(
        task ->
            ofGrid.isEmpty() || prompt(task).equals(ofGrid)
                ? List.of()
                : List.of(
                    Finding.must("echo", "/prompt", ofGrid.get(), prompt(task).orElse("nothing"))
                        .seenIn(task.exchange().evidence())));
  }

  /** White space at its ends is left to another check. */
  private static Optional<String> prompt(TaskView task) {
    return task.text("prompt").map(String::strip);
  }
}
