package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One task and what was sent about it, in order. Guarded by its owner. */
final class ObservedTask {
  /** As many polls that differ are kept; of more, those after the first. */
  private static final int MOST_EXCHANGES = 120;

  /** Clocks of recordings have whole milliseconds. */
  private static final Duration CLOCK_STEP = Duration.ofMillis(2);

  private final String id;
  private final TaskKind kind;
  private final Optional<Exchange> submission;
  private final String parentId;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Exchange> queues = new ArrayList<>();
  private final List<Exchange> afterTheEnd = new ArrayList<>();
  private Optional<Exchange> repeatable = Optional.empty();
  private Optional<Instant> pressed = Optional.empty();
  private Instant seenUntil = Instant.MIN;
  private Optional<TaskView> end = Optional.empty();
  private Optional<Exchange> cancel = Optional.empty();
  private Optional<ObservedTask> twin = Optional.empty();

  /** A task that this submission has started. */
  ObservedTask(String id, TaskKind kind, Exchange submission) {
    this.id = id;
    this.kind = kind;
    this.submission = Optional.of(submission);
    this.parentId = submission.request().json().path("taskId").asString("");
    exchanges.add(submission);
  }

  /** A task whose submission nobody has seen. */
  ObservedTask(String id, TaskKind kind) {
    this.id = id;
    this.kind = kind;
    this.submission = Optional.empty();
    this.parentId = "";
  }

  String id() {
    return id;
  }

  TaskKind kind() {
    return kind;
  }

  Optional<Exchange> submission() {
    return submission;
  }

  String parentId() {
    return parentId;
  }

  /** Notes that one of its buttons was pressed. */
  void press(Instant when) {
    pressed = pressed.isPresent() ? pressed : Optional.of(when);
  }

  /** Another task of its kind, that was submitted before. */
  Optional<ObservedTask> twin() {
    return twin;
  }

  /** Notes another task of its kind, and forgets that one's. */
  void besides(ObservedTask other) {
    twin = Optional.of(other);
    other.twin = Optional.empty();
  }

  /** The first poll that showed it to be over. */
  Optional<TaskView> end() {
    return end;
  }

  /** Whether a cancel was sent before it was seen to be over. */
  boolean isCancelled() {
    return cancel.isPresent();
  }

  /** Adds a poll, and says whether it tells anything new. */
  boolean poll(Exchange poll) {
    if (isRepeated(poll) || overlapsTheLast(poll)) {
      return false;
    }
    TaskView view = new TaskView(poll.json(), poll);
    if (!view.hasEnded() && view.isTask()) {
      exchanges.addAll(queues);
    }
    queues.clear();
    add(poll);
    repeatable = Optional.of(poll);
    seenUntil = poll.end();
    if (view.hasEnded() && end.isEmpty()) {
      end = Optional.of(view);
    }
    return true;
  }

  /**
   * Adds the queue as it was; a later poll that shows the task under way says it belonged there.
   */
  void queue(Exchange queue) {
    List<Exchange> kept = end.isPresent() ? afterTheEnd : queues;
    kept.clear();
    kept.add(queue);
  }

  /** Adds a cancel, a modal or the like. */
  void add(Exchange exchange) {
    exchanges.add(exchange);
    // What a poll shows after it says something, even if it showed the same before.
    repeatable = Optional.empty();
    if (exchange.request().operation().equals("cancelTask") && end.isEmpty()) {
      cancel = Optional.of(exchange);
    }
    if (exchanges.size() > MOST_EXCHANGES) {
      exchanges.remove(2);
    }
  }

  /** All that was sent about it. */
  List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The same for those who ask how it is now: of the queue only what was seen after its end. */
  List<Exchange> answers() {
    List<Exchange> all = new ArrayList<>(exchanges);
    all.removeIf(it -> it.request().operation().equals("listQueuedTasks"));
    all.addAll(afterTheEnd);
    return all;
  }

  /** The same as the verifier's scenarios are. */
  ScenarioRun run() {
    return run(exchanges);
  }

  /** The same until one of its buttons was pressed, which then looks otherwise. */
  ScenarioRun runBeforePress() {
    return run(
        exchanges.stream()
            .filter(it -> pressed.filter(press -> !it.start().isBefore(press)).isEmpty())
            .toList());
  }

  /** The submission, the cancel, and what came afterwards. */
  ScenarioRun cancelledRun() {
    List<Exchange> since = new ArrayList<>();
    submission.ifPresent(since::add);
    int at = cancel.map(exchanges::indexOf).orElse(exchanges.size());
    since.addAll(exchanges.subList(Math.max(at, 0), exchanges.size()));
    return run(since);
  }

  private ScenarioRun run(List<Exchange> of) {
    return new ScenarioRun(of, Optional.of(id), Duration.ofDays(1), Optional.empty());
  }

  private boolean isRepeated(Exchange poll) {
    return repeatable
        .filter(it -> it.status() == poll.status() && text(it).equals(text(poll)))
        .isPresent();
  }

  /** Of two polls at the same time nobody knows which the server answered first. */
  private boolean overlapsTheLast(Exchange poll) {
    return poll.start().plus(CLOCK_STEP).isBefore(seenUntil);
  }

  private static String text(Exchange exchange) {
    return exchange.response().map(HttpResponse::text).orElse("");
  }
}
