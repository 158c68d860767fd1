package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Presses a button of a finished task, and goes on with what comes of it. */
final class PressRoute {
  private static final int LOOKS_AFTER_THE_END = 2;

  private final Session session;
  private final Watch watch;
  private final JourneyKind kind;
  private final ButtonPress press;
  private final List<Exchange> exchanges = new ArrayList<>();

  PressRoute(Session session, Watch watch, JourneyKind kind, ButtonPress press) {
    this.session = session;
    this.watch = watch;
    this.kind = kind;
    this.press = press;
  }

  Journey travel() throws InterruptedException {
    Journey parent = session.journeys().of(press.parent());
    Optional<TaskView> finished = parent.success();
    if (finished.isEmpty()) {
      return Journey.hindered(
          Outcome.inconclusive(
              "%s cannot be pressed: %s".formatted(kind.label(), parent.noSuccess().reason())));
    }
    Optional<String> customId = press.customIdOn(finished.get());
    if (customId.isEmpty()) {
      return Journey.hindered(
          Outcome.inconclusive(
              "the %s task shows no button %s"
                  .formatted(press.parent().label(), press.customId())));
    }
    String parentId = parent.taskId().orElseThrow();
    Exchange action = send(session.journeys().submissions().action(parentId, customId.get()));
    Optional<String> taskId = new SubmitReply(action).taskId();
    if (taskId.isPresent()) {
      goOn(taskId.get(), new SubmitReply(action).is(ReturnCode.EXISTED));
    }
    return Journey.of(exchanges, taskId, watch.patience());
  }

  private void goOn(String taskId, boolean wasAsked) throws InterruptedException {
    // Relays turn code 21 into 1, and the task is found waiting.
    boolean waits = isWaiting(taskId) || wasAsked;
    if (!waits) {
      exchanges.addAll(watch.toTheEnd(taskId));
    } else if (kind == JourneyKind.REGION) {
      withoutMaskThenCancel(taskId);
    } else if (press.modal() != ButtonPress.Modal.NEVER && isModalAccepted(taskId)) {
      exchanges.addAll(watch.toTheEnd(taskId));
    }
  }

  /** Custom Zoom is tried with a wrong factor first, which a strict server refuses. */
  private boolean isModalAccepted(String taskId) {
    String prompt = prompt();
    if (kind != JourneyKind.CUSTOM_ZOOM) {
      return isAccepted(modal(taskId, prompt));
    }
    return isAccepted(modal(taskId, prompt + " --zoom 9"))
        || isAccepted(modal(taskId, prompt + " --zoom 1.5"));
  }

  private static boolean isAccepted(Exchange modal) {
    return new SubmitReply(modal).isAccepted();
  }

  private void withoutMaskThenCancel(String taskId) {
    isWaiting(taskId);
    exchanges.add(session.send(session.call("listQueuedTasks")));
    modal(taskId, prompt());
    isWaiting(taskId);
    send(session.call("cancelTask", taskId));
    exchanges.addAll(watch.look(taskId, LOOKS_AFTER_THE_END));
  }

  private boolean isWaiting(String taskId) {
    List<Exchange> looks = watch.look(taskId, 1);
    exchanges.addAll(looks);
    Exchange look = looks.get(0);
    return new TaskView(look.json(), look).status().equals("MODAL");
  }

  private Exchange modal(String taskId, String prompt) {
    return send(session.journeys().submissions().modal(taskId, prompt));
  }

  private Exchange send(Request request) {
    Exchange exchange = session.send(request);
    exchanges.add(exchange);
    return exchange;
  }

  private String prompt() {
    return session.journeys().submissions().prompt().strip();
  }
}
