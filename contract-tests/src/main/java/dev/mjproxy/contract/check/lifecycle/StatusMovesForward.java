package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/** NOT_START, SUBMITTED, IN_PROGRESS, then SUCCESS or FAILURE; an end is an end. */
@CheckInfo(
    id = "lifecycle/status-moves-forward",
    sentence = "The status only moves along the allowed steps",
    source = "base contract §7; protocol §8: novicezk, plus-docs, trueai",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class StatusMovesForward implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session.journeys().imagine().ifSeen(StatusMovesForward::judge);
  }

  static List<Finding> judge(List<TaskView> tasks) {
    return Looks.pairs(
        tasks,
        (before, now) ->
            StatusMoves.isAllowed(before.status(), now.status())
                ? Optional.empty()
                : Optional.of(
                    Finding.must(
                        "move",
                        "/status",
                        "after %s: %s"
                            .formatted(before.status(), StatusMoves.next(before.status())),
                        now.status())));
  }
}
