package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/** Looks after the end show the same body, to the last field. */
@CheckInfo(
    id = "lifecycle/end-is-final",
    sentence = "A task that has ended never changes again",
    source = "base contract §7: terminal statuses",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class EndIsFinal implements Check {
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
  public Outcome run(Session session) throws InterruptedException {
    return session
        .journeys()
        .imagine()
        .ifSeen(
            tasks ->
                Looks.pairs(
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
