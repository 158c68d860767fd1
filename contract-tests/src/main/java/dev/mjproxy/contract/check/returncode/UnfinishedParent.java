package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;

/** "Parent not SUCCESS: HTTP 200, code 4." The cancelled task is one that surely stays so. */
@CheckInfo(
    id = "returncode/unfinished-parent",
    sentence = "An action on a task that did not succeed is answered with code 4",
    source = "base contract §5; protocol §6: novicezk, trueai",
    operations = "submitAction",
    journeys = JourneyKind.CANCEL)
public final class UnfinishedParent implements Check {
  private static final String BUTTON = "MJ::JOB::upsample::1::0ddb91a0-af46-4ae9-8e8e-c271074eb6e6";

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(JourneyKind.CANCEL);
    boolean isUnfinished =
        !journey.tasks().isEmpty() && journey.tasks().stream().noneMatch(TaskView::hasSucceeded);
    if (!isUnfinished) {
      return journey.success().isPresent()
          ? Outcome.inapplicable("the task was drawn before the cancel came")
          : Outcome.inconclusive("no task was cancelled: " + journey.noSuccess().reason());
    }
    Judge judge = new Judge();
    Exchange action =
        session.send(
            session.journeys().submissions().action(journey.taskId().orElseThrow(), BUTTON));
    if (judge.isAnswered(action)
        && !new SubmitReply(action).answersWith(ReturnCode.VALIDATION_ERROR)) {
      judge.add(
          Finding.must(
              "code", "/code", "code 4 for a parent that did not succeed", Judge.found(action)),
          action);
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return 1;
  }
}
