package dev.mjproxy.mock.internal.callback;

import dev.mjproxy.openapi.profile.CallbackAxis;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends callbacks: a POST of the task, one attempt unless told otherwise, in order for each task
 * and side by side for different ones (protocol §9). Thread-safe.
 */
public final class CallbackSender implements AutoCloseable {
  /** Time limit of a delivery, from the connection to the end of the response's body. */
  static final Duration DEADLINE = Duration.ofSeconds(10);

  private static final AtomicBoolean WARM = new AtomicBoolean();

  private final CallbackTargets targets;
  private final CallbackQueue.Settings settings;
  private final CallbackFaults faults;
  private final CallbackAxis way;
  private final CallbackLog log = new CallbackLog();
  // Guarded by "this".
  private CallbackQueue outbox;
  private boolean closed;

  /**
   * Prepares; no connection is made before the first callback.
   *
   * @param targets where callbacks may go
   * @param attempts how often a callback is tried at most, 1 or more
   * @param faults faults of callbacks
   * @param way in which order and how often the server sends
   */
  public CallbackSender(
      CallbackTargets targets, int attempts, CallbackFaults faults, CallbackAxis way) {
    this(targets, new CallbackQueue.Settings(attempts, DEADLINE, targets.self().id()), faults, way);
  }

  CallbackSender(
      CallbackTargets targets,
      CallbackQueue.Settings settings,
      CallbackFaults faults,
      CallbackAxis way) {
    this.targets = targets;
    this.way = way;
    this.settings = settings;
    this.faults = faults;
    this.outbox = new CallbackQueue(settings, log);
  }

  /**
   * Loads the HTTP client's classes, so that the first callback is as fast as later ones: sends one
   * request in the background.
   *
   * @param url of a page that answers any POST; its response does not matter
   */
  public static void warmUp(URI url) {
    if (WARM.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(() -> sendOne(url), "mjproxy-callback-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** The last 1,000 deliveries, oldest first. */
  public List<CallbackDelivery> deliveries() {
    return log.all();
  }

  /** How many changes of deliveries there were. */
  public long changes() {
    return log.version();
  }

  /** Those of the last 1,000 deliveries that changed after some count of {@link #changes}. */
  public List<CallbackDelivery> changedAfter(long changes) {
    return log.since(changes);
  }

  /** Clears the log; callbacks that are being sent are not affected. */
  public void clear() {
    log.clear();
  }

  /** Drops all callbacks that are queued or being sent, and clears the log. */
  public void reset() {
    CallbackQueue before;
    synchronized (this) {
      if (closed) {
        return;
      }
      before = outbox;
      outbox = new CallbackQueue(settings, log);
    }
    before.close();
    log.clear();
  }

  /**
   * Completes when all callbacks handed over so far are delivered or given up. It always does: a
   * receiver has ten seconds for each attempt, and {@link #reset} and {@link #close} give all up.
   */
  public CompletableFuture<Void> idle() {
    return outbox().idle();
  }

  /** Gives up all callbacks and ends all threads. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    outbox().close();
  }

  /** Queues a callback after those of the same task. */
  void send(CallbackDelivery delivery, CallbackBody body) {
    log.add(delivery);
    Optional<String> refusal = targets.refusal(delivery.url());
    if (refusal.isPresent()) {
      log.update(delivery.with(0, new CallbackOutcome.Refused(refusal.get())));
      return;
    }
    CallbackFaults.Effect effect = faults.next();
    if (effect.copies() == 0) {
      log.update(delivery.with(0, new CallbackOutcome.Lost()));
      return;
    }
    int copies = effect.copies() * way.repeats();
    outbox().add(delivery, body, new CallbackFaults.Effect(copies, effect.delay()));
  }

  /** Whether later states may overtake earlier ones. */
  boolean overtakes() {
    return way.order() == CallbackAxis.Order.UNORDERED;
  }

  private static void sendOne(URI url) {
    CallbackDelivery delivery =
        new CallbackDelivery(
            0, "", url.toString(), "", "", Instant.EPOCH, 0, new CallbackOutcome.Pending());
    try (CallbackQueue once =
        new CallbackQueue(new CallbackQueue.Settings(1, DEADLINE, ""), new CallbackLog())) {
      once.add(
          delivery,
          new CallbackBody(0, () -> Optional.of("{}".getBytes(StandardCharsets.UTF_8))),
          CallbackFaults.NONE.next());
      once.idle().join();
    }
  }

  private synchronized CallbackQueue outbox() {
    return outbox;
  }
}
