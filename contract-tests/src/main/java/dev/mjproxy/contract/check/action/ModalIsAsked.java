package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;

/**
 * The list of buttons that wait for a modal. Relays turn most codes 21 into 1, and the task is
 * found waiting: that is a warning.
 */
@CheckInfo(
    id = "action/modal-is-asked",
    sentence = "Custom Zoom, Vary (Region) and a picked text are answered with code 21",
    source = "protocol §5, §7: plus-docs, trueai, plus-captures",
    operations = "submitAction")
public final class ModalIsAsked extends KindCheck {
  /** The check of one button. */
  public ModalIsAsked(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = journey(session);
    return journey.taskId().isEmpty()
        ? journey.noSuccess()
        : journey.ifSubmitted(action -> judge(journey, new SubmitReply(action)));
  }

  private static Outcome judge(Journey journey, SubmitReply reply) {
    if (reply.is(ReturnCode.EXISTED)) {
      return Outcome.pass();
    }
    boolean waits = journey.tasks().stream().anyMatch(task -> task.status().equals("MODAL"));
    Finding finding =
        Finding.must("code", "/code", "code 21", Judge.found(reply.exchange()))
            .seenIn(reply.exchange().evidence());
    return Outcome.of(List.of(waits ? Judge.atMost(Requirement.SHOULD, finding) : finding));
  }
}
