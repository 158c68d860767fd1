package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Presses a button of a finished task, answers the modal if there is one, and polls the result.
 * Where a grid shows no buttons and there is submitChange, that is called in their place.
 */
final class ButtonScript {
  /** What relays say of buttons that they do not know. */
  private static final Pattern UNKNOWN_ACTION = Pattern.compile("unknown_action");

  private static final int POLLS_AFTER_CANCEL = 2;

  private final ScenarioScripts scripts;
  private final RequestFactory requests;
  private final SubmissionRequests submissions;
  private final TaskPoller poller;
  private final ScenarioFeatures features;
  private final Scenario scenario;
  private final ScenarioButton button;
  private final Sender sender;
  private final List<Exchange> exchanges = new ArrayList<>();

  ButtonScript(ScenarioScripts scripts, Scenario scenario, ScenarioButton button, Sender sender) {
    this.scripts = scripts;
    this.requests = scripts.requests();
    this.submissions = new SubmissionRequests(requests);
    this.poller = scripts.poller();
    this.features = scripts.features();
    this.scenario = scenario;
    this.button = button;
    this.sender = sender;
  }

  /**
   * Runs the script once.
   *
   * @param parent the scenario whose task shows the button
   */
  ScenarioRun run(ScenarioRun parent) throws InterruptedException {
    Optional<TaskView> finished = parent.success();
    if (finished.isEmpty()) {
      return ScenarioRun.blocked(unpressed(parent.noSuccess()));
    }
    Optional<ChangeRequest> change = ChangeRequest.of(scenario);
    if (finished.get().buttons().isEmpty() && features.canChange() && change.isPresent()) {
      return scripts.changed(sender, change.get(), parent);
    }
    if (finished.get().buttons().isEmpty()) {
      return ScenarioRun.blocked(
          Outcome.unsupported(
              "the %s task shows no buttons; see capability/buttons-are-present"
                  .formatted(button.parent().label())));
    }
    Optional<String> customId = button.customIdOn(finished.get());
    if (customId.isEmpty()) {
      return ScenarioRun.blocked(
          Outcome.inconclusive(
              "the %s task shows no button %s"
                  .formatted(button.parent().label(), button.customId())));
    }
    Exchange action = send(submissions.action(parent.taskId().orElseThrow(), customId.get()));
    Optional<String> taskId = new SubmitResponse(action).taskId();
    if (taskId.isEmpty() && UNKNOWN_ACTION.matcher(FindingCollector.found(action)).find()) {
      return ScenarioRun.blocked(
          Outcome.unsupported(
              "the server does not carry out this button: " + FindingCollector.found(action)));
    }
    if (taskId.isPresent()) {
      follow(taskId.get(), new SubmitResponse(action).is(ReturnCode.EXISTED));
    }
    return ScenarioRun.of(exchanges, taskId, poller.timeout());
  }

  private Outcome unpressed(Outcome ofParent) {
    return ofParent.verdict() == Verdict.UNSUPPORTED
        ? ofParent
        : Outcome.inconclusive(
            "%s cannot be pressed: %s".formatted(scenario.label(), ofParent.reason()));
  }

  private void follow(String taskId, boolean hasModalCode) throws InterruptedException {
    // Relays turn code 21 into 1; the task then shows that it waits for its modal.
    boolean waitsForModal = waitsForModal(taskId) || hasModalCode;
    if (!waitsForModal) {
      exchanges.addAll(poller.untilEnd(sender, fetch(taskId)));
    } else if (scenario == Scenario.REGION) {
      modalWithoutMaskThenCancel(taskId);
    } else if (button.modal() != ScenarioButton.Modal.NEVER && isModalAccepted(taskId)) {
      exchanges.addAll(poller.untilEnd(sender, fetch(taskId)));
    }
  }

  /** Custom Zoom is first tried with a wrong factor, which a strict server refuses. */
  private boolean isModalAccepted(String taskId) {
    String prompt = prompt();
    if (scenario != Scenario.CUSTOM_ZOOM) {
      return isAccepted(modal(taskId, prompt));
    }
    return isAccepted(modal(taskId, prompt + " --zoom 9"))
        || isAccepted(modal(taskId, prompt + " --zoom 1.5"));
  }

  private static boolean isAccepted(Exchange modal) {
    return new SubmitResponse(modal).isAccepted();
  }

  private void modalWithoutMaskThenCancel(String taskId) {
    poll(taskId);
    send(requests.call("listQueuedTasks"));
    modal(taskId, prompt());
    poll(taskId);
    if (features.canCancel()) {
      send(requests.call("cancelTask", taskId));
      exchanges.addAll(TaskPoller.times(POLLS_AFTER_CANCEL, sender, fetch(taskId)));
    }
  }

  private boolean waitsForModal(String taskId) {
    Exchange poll = poll(taskId);
    return new TaskView(poll.json(), poll).status().equals("MODAL");
  }

  private Exchange poll(String taskId) {
    return send(fetch(taskId));
  }

  private Exchange modal(String taskId, String prompt) {
    return send(submissions.modal(taskId, prompt));
  }

  private Exchange send(Request request) {
    Exchange exchange = sender.send(request);
    exchanges.add(exchange);
    return exchange;
  }

  private Request fetch(String taskId) {
    return requests.call("fetchTask", taskId);
  }

  private String prompt() {
    return submissions.prompt().strip();
  }
}
