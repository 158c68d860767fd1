package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.TaskPoller;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How each journey goes. */
final class Routes {
  /** Looks after the end, to see that it stays. */
  private static final int LOOKS_AFTER_THE_END = 2;

  private final Session session;
  private final Watch watch;

  Routes(Session session, TaskPoller poller) {
    this.session = session;
    this.watch = new Watch(session, poller);
  }

  Journey travel(JourneyKind kind) throws InterruptedException {
    Optional<ButtonPress> press = ButtonPress.of(kind);
    if (press.isPresent()) {
      return new PressRoute(session, watch, kind, press.get()).travel();
    }
    return switch (kind) {
      case IMAGINE -> imagine();
      case IMAGINE_TWIN -> twin();
      case CANCEL -> cancelled();
      case FAILED -> failed();
      default -> watched(List.of(session.send(submissions().of(kind))), 0);
    };
  }

  /** The submission of the imagine journey, and the queue right after it. */
  List<Exchange> imagineOpening(Optional<String> hookUrl) {
    ObjectNode body = submissions().imagine(submissions().prompt());
    hookUrl.ifPresent(url -> body.put("notifyHook", url));
    Exchange submission = session.send(session.call("submitImagine").withJson(body));
    return List.of(submission, session.send(session.call("listQueuedTasks")));
  }

  private Journey imagine() throws InterruptedException {
    return watched(session.journeys().imagineOpening(), LOOKS_AFTER_THE_END);
  }

  /** Submitted while the first is drawn; the two are watched one after the other. */
  private Journey twin() throws InterruptedException {
    Exchange first = session.journeys().imagineOpening().get(0);
    if (new SubmitReply(first).taskId().isEmpty()) {
      return Journey.of(List.of(first), Optional.empty(), watch.patience());
    }
    ObjectNode body = submissions().imagine(submissions().prompt());
    Exchange submission =
        session.send(session.call("submitImagine").at("/mj-fast/mj/submit/imagine").withJson(body));
    Exchange queue = session.send(session.call("listQueuedTasks"));
    session.journeys().of(JourneyKind.IMAGINE);
    return watched(List.of(submission, queue), 0);
  }

  private Journey failed() throws InterruptedException {
    return session.mockVersion().isEmpty()
        ? Journey.hindered(
            Outcome.notRun("only the mock server lets a task fail when it is asked to"))
        : watched(List.of(session.send(submissions().of(JourneyKind.FAILED))), 0);
  }

  private Journey cancelled() {
    Exchange submission = session.send(submissions().of(JourneyKind.CANCEL));
    Optional<String> taskId = new SubmitReply(submission).taskId();
    List<Exchange> exchanges = new ArrayList<>(List.of(submission));
    taskId.ifPresent(
        id -> {
          exchanges.add(session.send(session.call("cancelTask", id)));
          exchanges.addAll(watch.look(id, 1 + LOOKS_AFTER_THE_END));
        });
    return Journey.of(exchanges, taskId, watch.patience());
  }

  private Journey watched(List<Exchange> opening, int looksAfterTheEnd)
      throws InterruptedException {
    List<Exchange> exchanges = new ArrayList<>(opening);
    Optional<String> taskId = new SubmitReply(opening.get(0)).taskId();
    if (taskId.isPresent()) {
      exchanges.addAll(watch.toTheEnd(taskId.get()));
      exchanges.addAll(watch.look(taskId.get(), looksAfterTheEnd));
    }
    return Journey.of(exchanges, taskId, watch.patience());
  }

  private Submissions submissions() {
    return session.journeys().submissions();
  }
}
