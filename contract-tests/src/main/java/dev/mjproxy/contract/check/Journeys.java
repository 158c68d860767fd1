package dev.mjproxy.contract.check;

import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.hook.CallbackListener;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.TaskPoller;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The journeys of a run; each is made when it is first needed, and once. Several threads may ask at
 * the same time: whoever needs a journey that is under way waits for it.
 */
public final class Journeys {
  private final Map<JourneyKind, Once<Journey>> all = new EnumMap<>(JourneyKind.class);
  private final Once<List<Exchange>> imagineOpening = new Once<>();
  private final Once<List<Callback>> callbacks = new Once<>();
  private final Submissions submissions;
  private final Routes routes;
  private volatile Optional<CallbackListener> listener = Optional.empty();

  Journeys(Session session, TaskPoller poller) {
    this.submissions = new Submissions(session);
    this.routes = new Routes(session, poller);
    for (JourneyKind kind : JourneyKind.values()) {
      all.put(kind, new Once<>());
    }
  }

  /** Names the listener that the imagine task is to report to; before the first journey. */
  public void reportTo(CallbackListener hook) {
    listener = Optional.of(hook);
  }

  /** The journey of this kind. */
  public Journey of(JourneyKind kind) throws InterruptedException {
    return once(kind).get(() -> routes.travel(kind));
  }

  /** The journeys that were made so far. */
  Set<JourneyKind> made() {
    Set<JourneyKind> made = EnumSet.noneOf(JourneyKind.class);
    all.forEach(
        (kind, journey) -> {
          if (journey.isMade()) {
            made.add(kind);
          }
        });
    return made;
  }

  /** One imagine task from its submission to its end. */
  public Journey imagine() throws InterruptedException {
    return of(JourneyKind.IMAGINE);
  }

  /** The submission of {@link #imagine} and the queue right after it, without waiting for more. */
  List<Exchange> imagineOpening() throws InterruptedException {
    return imagineOpening.get(() -> routes.imagineOpening(listener.map(CallbackListener::url)));
  }

  /** Whether the imagine task reports to a listener at all. */
  public boolean hasListener() {
    return listener.isPresent();
  }

  /**
   * What was called back of {@link #imagine}, in the order of arrival. Waits for the last callback
   * after the task's end, though not for ever.
   */
  public List<Callback> callbacks() throws InterruptedException {
    Journey journey = imagine();
    return callbacks.get(
        () ->
            listener.isEmpty() || journey.taskId().isEmpty()
                ? List.of()
                : listener.get().await(callback -> isEnd(callback, journey)));
  }

  /** Makes proper submissions. */
  public Submissions submissions() {
    return submissions;
  }

  private static boolean isEnd(Callback callback, Journey journey) {
    TaskView task = new TaskView(callback.json(), journey.exchanges().get(0));
    return task.hasEnded() && task.text("id").equals(journey.taskId());
  }

  private Once<Journey> once(JourneyKind kind) {
    return Objects.requireNonNull(all.get(kind), "one for each kind");
  }
}
