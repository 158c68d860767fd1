package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.callback.CallbackListener;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Outcome;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The scenarios of a run. Each runs once, when it is first needed; a thread that needs a scenario
 * which another thread is running waits for it. Thread-safe.
 */
public final class Scenarios {
  private final Map<Scenario, Memoized<ScenarioRun>> runs = new EnumMap<>(Scenario.class);
  private final Memoized<List<Exchange>> imagineOpening = new Memoized<>();
  private final Memoized<List<Callback>> callbacks = new Memoized<>();
  private final ScenarioScripts scripts;
  private final ScenarioFeatures features;
  private final Optional<CallbackListener> listener;

  /**
   * Scenarios that have not run yet.
   *
   * @param requests makes requests
   * @param poller polls tasks
   * @param features what can be asked of the server
   * @param listener the listener that the imagine task reports to, if the server can reach one
   */
  public Scenarios(
      RequestFactory requests,
      TaskPoller poller,
      ScenarioFeatures features,
      Optional<CallbackListener> listener) {
    this.scripts = new ScenarioScripts(requests, poller, features);
    this.features = features;
    this.listener = listener;
    for (Scenario scenario : Scenario.values()) {
      runs.put(scenario, new Memoized<>());
    }
  }

  private Scenarios(RequestFactory requests, TaskPoller poller, Map<Scenario, ScenarioRun> seen) {
    this(requests, poller, new ScenarioFeatures(false, false, false, false), Optional.empty());
    ScenarioRun unseen = ScenarioRun.blocked(Outcome.notRun("no such task was observed"));
    runs.replaceAll((scenario, run) -> Memoized.of(seen.getOrDefault(scenario, unseen)));
  }

  /** Scenarios that somebody else has run, and no others. */
  public static Scenarios observed(
      RequestFactory requests, TaskPoller poller, Map<Scenario, ScenarioRun> seen) {
    return new Scenarios(requests, poller, seen);
  }

  /**
   * What happened in a scenario; runs it if it has not run yet.
   *
   * @param sender sends the requests if it has not run yet
   */
  public ScenarioRun get(Scenario scenario, Sender sender) throws InterruptedException {
    return Objects.requireNonNull(runs.get(scenario), "one for each scenario")
        .get(() -> run(scenario, sender));
  }

  /** The scenarios that have run. */
  public Set<Scenario> completed() {
    Set<Scenario> completed = EnumSet.noneOf(Scenario.class);
    runs.forEach(
        (scenario, run) -> {
          if (run.isMade()) {
            completed.add(scenario);
          }
        });
    return completed;
  }

  /** Whether tasks may be cancelled: the server has the operation, and it is not skipped. */
  public boolean canCancel() {
    return features.canCancel();
  }

  /** Whether the imagine task reports to a listener. */
  public boolean hasCallbackListener() {
    return listener.isPresent();
  }

  /**
   * The callbacks of {@link Scenario#IMAGINE} in the order of arrival. Waits for the last one after
   * the end of the task, as long as one request may take.
   */
  public List<Callback> callbacks(Sender sender) throws InterruptedException {
    ScenarioRun imagine = get(Scenario.IMAGINE, sender);
    return callbacks.get(
        () ->
            listener.isEmpty() || imagine.taskId().isEmpty()
                ? List.of()
                : listener.get().await(callback -> isEnd(callback, imagine)));
  }

  private ScenarioRun run(Scenario scenario, Sender sender) throws InterruptedException {
    Optional<ScenarioButton> button = ScenarioButton.of(scenario);
    if (button.isPresent()) {
      ScenarioRun parent = get(button.get().parent(), sender);
      return new ButtonScript(scripts, scenario, button.get(), sender).run(parent);
    }
    Optional<ChangeRequest> change = ChangeRequest.of(scenario);
    if (change.isPresent()) {
      ScenarioRun parent = get(Scenario.IMAGINE, sender);
      return scripts.changed(sender, change.get(), parent);
    }
    return switch (scenario) {
      case IMAGINE -> scripts.imagine(sender, imagineOpening(sender));
      case IMAGINE_TWIN -> twin(sender);
      case CANCEL ->
          features.canCancel()
              ? scripts.cancelled(sender)
              : scripts.submitted(sender, Scenario.CANCEL);
      case FAILED -> failed(sender);
      default -> scripts.submitted(sender, scenario);
    };
  }

  private List<Exchange> imagineOpening(Sender sender) throws InterruptedException {
    return imagineOpening.get(
        () -> scripts.imagineOpening(sender, listener.map(CallbackListener::url)));
  }

  /** Submits the twin while the first task is in progress, then polls one after the other. */
  private ScenarioRun twin(Sender sender) throws InterruptedException {
    List<Exchange> first = imagineOpening(sender);
    if (!scripts.isAccepted(first)) {
      return scripts.refused(first.get(0));
    }
    List<Exchange> second = scripts.twinOpening(sender, features.hasModePrefixes());
    get(Scenario.IMAGINE, sender);
    return scripts.polled(sender, second);
  }

  private ScenarioRun failed(Sender sender) throws InterruptedException {
    return features.canFail()
        ? scripts.submitted(sender, Scenario.FAILED)
        : ScenarioRun.blocked(
            Outcome.notRun("only the mock server lets a task fail when it is asked to"));
  }

  private static boolean isEnd(Callback callback, ScenarioRun imagine) {
    TaskView task = new TaskView(callback.json(), imagine.exchanges().get(0));
    return task.hasEnded() && task.text("id").equals(imagine.taskId());
  }
}
