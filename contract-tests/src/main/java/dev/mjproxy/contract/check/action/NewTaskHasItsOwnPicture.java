package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.ButtonPress;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.Optional;
import java.util.Set;

/** Whoever presses a button pays for another picture than the one that the button belongs to. */
@CheckInfo(
    id = "action/new-task-has-its-own-picture",
    sentence = "A pressed button leads to another picture than the one it stands under",
    source = "protocol §7: PLUS, TRUE, CAP",
    operations = {"submitAction", "fetchTask"})
public final class NewTaskHasItsOwnPicture implements Check {
  private final JourneyKind kind;

  /** The check of one button. */
  public NewTaskHasItsOwnPicture(JourneyKind kind) {
    this.kind = kind;
  }

  @Override
  public Set<JourneyKind> journeys() {
    return Set.of(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(kind);
    Optional<String> parents =
        session
            .journeys()
            .of(ButtonPress.of(kind).orElseThrow().parent())
            .success()
            .flatMap(NewTaskHasItsOwnPicture::picture);
    return journey.ifSucceeded(
        task ->
            picture(task).filter(it -> parents.filter(it::equals).isPresent()).stream()
                .map(
                    it ->
                        Finding.must("own-picture", "/imageUrl", "a picture of its own", it)
                            .seenIn(task.exchange().evidence()))
                .toList());
  }

  private static Optional<String> picture(TaskView task) {
    return task.text("imageUrl");
  }
}
