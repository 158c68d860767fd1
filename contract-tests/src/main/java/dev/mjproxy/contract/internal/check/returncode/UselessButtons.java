package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ReturnCode;

/** "Unsupported button [guess], customId that the parent lacks [guess]: HTTP 200, code 4." */
@CheckInfo(
    id = "returncode/useless-buttons",
    sentence =
        "The server refuses the heart button, and a button that the parent does not show, with code 4",
    requirement = Requirement.INFO,
    source = "base contract §5: a guess; protocol §7: plus-docs",
    operations = "submitAction",
    scenarios = Scenario.UPSCALE)
final class UselessButtons implements Check {
  private static final String STRANGE =
      "MJ::JOB::variation::1::00000000-0000-0000-0000-000000000000";
  private static final int PRESSED = 2;

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.scenario(Scenario.UPSCALE);
    if (run.success().isEmpty()) {
      return run.noSuccess();
    }
    FindingCollector collector = new FindingCollector();
    String id = run.taskId().orElseThrow();
    press(collector, context, id, STRANGE);
    run.success().get().customIds().stream()
        .filter(customId -> customId.startsWith("MJ::BOOKMARK::"))
        .findFirst()
        .ifPresent(heart -> press(collector, context, id, heart));
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return PRESSED;
  }

  private static void press(
      FindingCollector collector, CheckContext context, String id, String customId) {
    Exchange action = context.send(context.submissions().action(id, customId));
    if (collector.isAnswered(action)
        && !new SubmitResponse(action).answersWith(ReturnCode.VALIDATION_ERROR)) {
      collector.add(
          Finding.should(
                  "code",
                  "/code",
                  "code 4 for a button that does nothing",
                  FindingCollector.found(action))
              .following(Refusal.style(action)),
          action);
    }
  }
}
