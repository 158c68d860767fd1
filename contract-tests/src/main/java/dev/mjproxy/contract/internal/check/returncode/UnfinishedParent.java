package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;

/** "Parent not SUCCESS: HTTP 200, code 4." The cancelled task is one that surely stays so. */
@CheckInfo(
    id = "returncode/unfinished-parent",
    sentence = "An action on a task that did not succeed is answered with code 4",
    source = "base contract §5; protocol §6: novicezk, trueai",
    operations = {"submitAction", "cancelTask"},
    scenarios = Scenario.CANCEL)
final class UnfinishedParent implements Check {
  private static final String BUTTON = "MJ::JOB::upsample::1::0ddb91a0-af46-4ae9-8e8e-c271074eb6e6";

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.scenario(Scenario.CANCEL);
    if (run.tasks().isEmpty()) {
      return run.noSuccess();
    }
    // Where the cancel had no effect, the task may have finished since: what was seen is stale.
    Exchange poll = context.send(context.call("fetchTask", run.taskId().orElseThrow()));
    TaskView parent = new TaskView(poll.json(), poll);
    if (parent.hasSucceeded()) {
      return Outcome.inapplicable("the task had finished before the cancel arrived");
    }
    if (!parent.hasEnded()) {
      return Outcome.inapplicable(
          "no task that is sure to stay unfinished: the cancelled one is " + parent.status());
    }
    FindingCollector collector = new FindingCollector();
    Exchange action =
        context.send(context.submissions().action(run.taskId().orElseThrow(), BUTTON));
    if (collector.isAnswered(action)
        && !new SubmitResponse(action).answersWith(ReturnCode.VALIDATION_ERROR)) {
      collector.add(
          Finding.must(
                  "code",
                  "/code",
                  "code 4 for a parent that did not succeed",
                  FindingCollector.found(action))
              .following(Refusal.style(action)),
          action);
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return 1;
  }
}
