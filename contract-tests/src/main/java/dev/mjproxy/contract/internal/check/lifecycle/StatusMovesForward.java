package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.response.StatusTransitions;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** NOT_START, SUBMITTED, IN_PROGRESS, then SUCCESS or FAILURE; an end is an end. */
@CheckInfo(
    id = "lifecycle/status-moves-forward",
    sentence = "The status moves only along the allowed transitions",
    source = "base contract §7; protocol §8: novicezk, plus-docs, trueai",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class StatusMovesForward implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSeen(StatusMovesForward::judge);
  }

  static List<Finding> judge(List<TaskView> tasks) {
    return PollFindings.pairs(
        tasks,
        (before, now) ->
            StatusTransitions.isAllowed(before.status(), now.status())
                ? Optional.empty()
                : Optional.of(
                    Finding.must(
                        "move",
                        "/status",
                        "after %s: %s"
                            .formatted(before.status(), StatusTransitions.next(before.status())),
                        now.status())));
  }
}
