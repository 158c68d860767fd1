package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;

/**
 * "CustomZoom: prompt must hold `--zoom` 1..2"; "Needed for Vary (Region)". One source each, and
 * the C# port looks at neither, so a server that takes the bad modal gets a warning.
 */
@CheckInfo(
    id = "returncode/modal-rules",
    sentence = "A modal with a wrong zoom factor, or without the mask that it needs, is code 4",
    requirement = Requirement.SHOULD,
    source = "base contract §5; protocol §3.6: plus-docs",
    operations = "submitModal")
public final class ModalRules extends KindCheck {
  /** The check of one button whose modal has a rule. */
  public ModalRules(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = journey(session);
    List<Exchange> modals = journey.sent("submitModal");
    if (modals.isEmpty()) {
      return journey.without("the server asked for no modal");
    }
    Judge judge = new Judge();
    Exchange modal = modals.get(0);
    if (judge.isAnswered(modal)
        && !new SubmitReply(modal).answersWith(ReturnCode.VALIDATION_ERROR)) {
      String rule = kind() == JourneyKind.REGION ? "without a mask" : "with --zoom 9";
      judge.add(
          Finding.should("code", "/code", "code 4 for a modal " + rule, Judge.found(modal)), modal);
    }
    return judge.outcome();
  }
}
