package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.probe.TaskPoller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at one task after another. */
final class Watch {
  private final Session session;
  private final TaskPoller poller;

  Watch(Session session, TaskPoller poller) {
    this.session = session;
    this.poller = poller;
  }

  /** All looks until the task has ended or can no longer be expected to, or time is up. */
  List<Exchange> toTheEnd(String taskId) throws InterruptedException {
    Request fetch = session.call("fetchTask", taskId);
    return poller.poll(() -> session.send(fetch), Watch::isOver);
  }

  /** So many looks, one right after the other. */
  List<Exchange> look(String taskId, int times) {
    List<Exchange> looks = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      looks.add(session.send(session.call("fetchTask", taskId)));
    }
    return looks;
  }

  /** How long it looks at most. */
  Duration patience() {
    return poller.timeout();
  }

  /** A task that has ended, or a reply that will never say so: no task, or one without a status. */
  private static boolean isOver(Exchange look) {
    TaskView task = new TaskView(look.json(), look);
    return task.hasEnded() || (look.reply().isPresent() && !task.json().has("status"));
  }
}
