package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.probe.TaskPoller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at one task after another. */
final class Watch {
  private static final int WHOLE = 100;
  private static final Duration STRANGE = Duration.ofSeconds(20);
  private static final Duration DRAWN = Duration.ofMinutes(2);

  private final Session session;
  private final TaskPoller poller;

  Watch(Session session, TaskPoller poller) {
    this.session = session;
    this.poller = poller;
  }

  /** All looks until the task has ended or can no longer be expected to, or time is up. */
  List<Exchange> toTheEnd(String taskId) throws InterruptedException {
    Request fetch = session.call("fetchTask", taskId);
    return poller.poll(() -> session.send(fetch), Watch::isOver, this::standstill);
  }

  /** So many looks, one right after the other. */
  List<Exchange> look(String taskId, int times) {
    List<Exchange> looks = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      looks.add(session.send(session.call("fetchTask", taskId)));
    }
    return looks;
  }

  /**
   * For how long a task may look the same: one that waits for its turn as long as there is time.
   */
  private Duration standstill(Exchange look) {
    TaskView task = new TaskView(look.json(), look);
    if (!task.isKnownStatus()) {
      return STRANGE;
    }
    return task.status().equals("IN_PROGRESS") ? DRAWN : poller.timeout();
  }

  /** How long it looks at most. */
  Duration patience() {
    return poller.timeout();
  }

  /**
   * A task that has ended, or a reply that will never say so: no task, one without a status, one
   * that calls its end by a name that no client knows, or a request that is no longer sent.
   */
  private static boolean isOver(Exchange look) {
    TaskView task = new TaskView(look.json(), look);
    return !look.tookPlace()
        || task.hasEnded()
        || (!task.isKnownStatus() && task.percent().orElse(0) >= WHOLE)
        || (look.reply().isPresent() && !task.json().has("status"));
  }
}
