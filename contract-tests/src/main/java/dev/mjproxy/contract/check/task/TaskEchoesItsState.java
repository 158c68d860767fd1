package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.lifecycle.Looks;
import dev.mjproxy.contract.verdict.Outcome;

/** "`state` exact to the byte", for other submissions than imagine too. */
@CheckInfo(
    id = "task/echoes-its-state",
    sentence = "A task of any kind shows the state that was sent, to the byte",
    source = "base contract §5; field notes §2.1",
    operations = "fetchTask")
public final class TaskEchoesItsState extends KindCheck {
  /** The check of one kind of task. */
  public TaskEchoesItsState(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    String state = session.journeys().submissions().state();
    return journey(session)
        .ifSeen(tasks -> Looks.each(tasks, task -> Looks.isNot(task, "state", state)));
  }
}
