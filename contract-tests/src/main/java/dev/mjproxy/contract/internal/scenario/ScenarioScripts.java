package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests of each scenario that presses no button; {@link ButtonScript} has the others.
 *
 * @param requests makes requests
 * @param poller polls tasks
 * @param features what can be asked of the server
 */
record ScenarioScripts(RequestFactory requests, TaskPoller poller, ScenarioFeatures features) {
  /** Polls after the end, which show whether it is final. */
  private static final int POLLS_AFTER_THE_END = 2;

  /** The first submission of {@link Scenario#IMAGINE}, and the queue right after it. */
  List<Exchange> imagineOpening(Sender sender, Optional<String> callbackUrl) {
    ObjectNode body = submissions().imagine(submissions().prompt());
    callbackUrl.ifPresent(url -> body.put("notifyHook", url));
    return opening(sender, requests.call("submitImagine").withJson(body));
  }

  /**
   * The same prompt once more, and the queue right after it.
   *
   * @param hasModePrefixes whether it is sent below another mode prefix
   */
  List<Exchange> twinOpening(Sender sender, boolean hasModePrefixes) {
    Request call = requests.call("submitImagine");
    return opening(
        sender,
        (hasModePrefixes ? call.at("/mj-fast/mj/submit/imagine") : call)
            .withJson(submissions().imagine(submissions().prompt())));
  }

  /** Polls an imagine task to its end, and a little beyond. */
  ScenarioRun imagine(Sender sender, List<Exchange> opening) throws InterruptedException {
    return polled(sender, opening, POLLS_AFTER_THE_END);
  }

  /** Polls a task to its end. */
  ScenarioRun polled(Sender sender, List<Exchange> opening) throws InterruptedException {
    return polled(sender, opening, 0);
  }

  /** Submits a task and polls it to its end. */
  ScenarioRun submitted(Sender sender, Scenario scenario) throws InterruptedException {
    return polled(sender, List.of(sender.send(submissions().of(scenario))), 0);
  }

  /**
   * Asks for a change of a finished grid, answers the modal if there is one (remix), and polls the
   * task to the end.
   *
   * @param parent the scenario whose task is the grid
   */
  ScenarioRun changed(Sender sender, ChangeRequest change, ScenarioRun parent)
      throws InterruptedException {
    if (parent.success().isEmpty()) {
      return ScenarioRun.blocked(parent.noSuccess());
    }
    Request request = change.request(requests, parent.taskId().orElseThrow());
    List<Exchange> opening = new ArrayList<>(List.of(sender.send(request)));
    Optional<String> taskId = new SubmitResponse(opening.get(0)).taskId();
    if (taskId.isPresent()) {
      Exchange poll = sender.send(fetch(taskId.get()));
      opening.add(poll);
      if (new TaskView(poll.json(), poll).status().equals("MODAL")) {
        opening.add(sender.send(submissions().modal(taskId.get(), submissions().prompt().strip())));
      }
    }
    return polled(sender, opening, 0);
  }

  /** Submits a task and cancels it at once. */
  ScenarioRun cancelled(Sender sender) {
    Exchange submission = sender.send(submissions().of(Scenario.CANCEL));
    Optional<String> taskId = new SubmitResponse(submission).taskId();
    List<Exchange> exchanges = new ArrayList<>(List.of(submission));
    taskId.ifPresent(
        id -> {
          exchanges.add(sender.send(requests.call("cancelTask", id)));
          exchanges.addAll(TaskPoller.times(1 + POLLS_AFTER_THE_END, sender, fetch(id)));
        });
    return ScenarioRun.of(exchanges, taskId, poller.timeout());
  }

  /** Whether a submission was accepted, and its task has an id. */
  boolean isAccepted(List<Exchange> opening) {
    return new SubmitResponse(opening.get(0)).taskId().isPresent();
  }

  /** A scenario that ended with its submission. */
  ScenarioRun refused(Exchange submission) {
    return ScenarioRun.of(List.of(submission), Optional.empty(), poller.timeout());
  }

  private List<Exchange> opening(Sender sender, Request submission) {
    return List.of(sender.send(submission), sender.send(requests.call("listQueuedTasks")));
  }

  private ScenarioRun polled(Sender sender, List<Exchange> opening, int pollsAfterTheEnd)
      throws InterruptedException {
    List<Exchange> exchanges = new ArrayList<>(opening);
    Optional<String> taskId = new SubmitResponse(opening.get(0)).taskId();
    if (taskId.isPresent()) {
      Request fetch = fetch(taskId.get());
      exchanges.addAll(poller.untilEnd(sender, fetch));
      exchanges.addAll(TaskPoller.times(pollsAfterTheEnd, sender, fetch));
    }
    return ScenarioRun.of(exchanges, taskId, poller.timeout());
  }

  private Request fetch(String taskId) {
    return requests.call("fetchTask", taskId);
  }

  private SubmissionRequests submissions() {
    return new SubmissionRequests(requests);
  }
}
