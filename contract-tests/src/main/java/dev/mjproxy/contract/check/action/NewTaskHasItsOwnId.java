package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.ButtonPress;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** The pressed button starts a task beside its parent, which stays as it was. */
@CheckInfo(
    id = "action/new-task-has-its-own-id",
    sentence = "A pressed button makes a task with an id of its own",
    source = "protocol §3.5: plus-docs, trueai, plus-captures",
    operations = "submitAction")
public final class NewTaskHasItsOwnId extends KindCheck {
  /** The check of one button. */
  public NewTaskHasItsOwnId(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = journey(session);
    Journey parent = session.journeys().of(ButtonPress.of(kind()).orElseThrow().parent());
    return journey.ifAccepted(
        id ->
            parent.taskId().filter(id::equals).isPresent()
                ? List.of(
                    Finding.must("own-id", "/result", "an id of its own", "the parent's")
                        .seenIn(journey.exchanges().get(0).evidence()))
                : List.of());
  }
}
