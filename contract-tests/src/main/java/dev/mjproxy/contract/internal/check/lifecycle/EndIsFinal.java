package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** Polls after the end show the same body, to the last field. */
@CheckInfo(
    id = "lifecycle/end-is-final",
    sentence = "A task that has ended never changes again",
    source = "base contract §7: terminal statuses",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class EndIsFinal implements Check {
  private static final List<String> FIELDS =
      List.of(
          "status",
          "progress",
          "imageUrl",
          "failReason",
          "finishTime",
          "prompt",
          "state",
          "action",
          "buttons");

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context
        .imagine()
        .ifSeen(
            tasks ->
                PollFindings.pairs(
                    tasks,
                    (before, now) ->
                        FIELDS.stream()
                            .filter(field -> before.hasEnded())
                            .filter(
                                field -> !before.json().path(field).equals(now.json().path(field)))
                            .findFirst()
                            .flatMap(
                                field ->
                                    Optional.of(
                                        Finding.must(
                                            "changes",
                                            "/" + field,
                                            "still " + before.json().path(field),
                                            now.json().path(field).toString())))));
  }
}
