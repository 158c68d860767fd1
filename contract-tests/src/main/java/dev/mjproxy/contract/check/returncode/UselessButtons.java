package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.ReturnCode;

/** "Unsupported button [guess], customId that the parent lacks [guess]: HTTP 200, code 4." */
@CheckInfo(
    id = "returncode/useless-buttons",
    sentence = "The heart, and a button that the parent does not show, are code 4",
    requirement = Requirement.INFO,
    source = "base contract §5: a guess; protocol §7: plus-docs",
    operations = "submitAction",
    journeys = JourneyKind.UPSCALE)
public final class UselessButtons implements Check {
  private static final String STRANGE =
      "MJ::JOB::variation::1::00000000-0000-0000-0000-000000000000";
  private static final int PRESSED = 2;

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(JourneyKind.UPSCALE);
    if (journey.success().isEmpty()) {
      return journey.noSuccess();
    }
    Judge judge = new Judge();
    String id = journey.taskId().orElseThrow();
    press(judge, session, id, STRANGE);
    journey.success().get().customIds().stream()
        .filter(customId -> customId.startsWith("MJ::BOOKMARK::"))
        .findFirst()
        .ifPresent(heart -> press(judge, session, id, heart));
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return PRESSED;
  }

  private static void press(Judge judge, Session session, String id, String customId) {
    Exchange action = session.send(session.journeys().submissions().action(id, customId));
    if (judge.isAnswered(action)
        && !new SubmitReply(action).answersWith(ReturnCode.VALIDATION_ERROR)) {
      judge.add(
          Finding.should(
              "code", "/code", "code 4 for a button that does nothing", Judge.found(action)),
          action);
    }
  }
}
