package dev.mjproxy.mock.internal.event;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.ResponseDelivery;
import dev.mjproxy.mock.internal.log.InternalErrors;
import dev.mjproxy.mock.internal.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the event stream. Each gets at most ten messages a second, and whatever changed in
 * between in one of them. Without readers nothing is noted and no thread exists.
 */
public final class EventHub implements AutoCloseable {
  /** Readers beyond these are refused. */
  public static final int MOST_READERS = 32;

  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final Tasks tasks;
  private final TaskChanges changes;
  private final TaskSummary summary;
  private final List<EventSource> sources;
  private final String instance = UUID.randomUUID().toString().substring(0, 8);
  private final List<EventStream> readers = new CopyOnWriteArrayList<>();
  // Guarded by "this": runs while there are readers.
  private @Nullable ScheduledThreadPoolExecutor timer;
  private boolean closed;

  /**
   * Has no readers yet.
   *
   * @param sources what they are told of besides the tasks
   * @param clock the server's time
   * @param seed fixes the pictures' names
   */
  public EventHub(Tasks tasks, List<EventSource> sources, Clock clock, long seed) {
    this.tasks = tasks;
    this.changes = new TaskChanges(tasks);
    this.summary = new TaskSummary(clock, seed);
    this.sources = List.copyOf(sources);
  }

  /**
   * Begins a stream.
   *
   * @param lastEventId the id of the last message that the reader got; empty at its first call
   * @return empty if there are too many readers
   */
  public synchronized Optional<MockResponse> open(Optional<String> lastEventId) {
    readers.forEach(EventStream::ping);
    if (closed || readers.size() >= MOST_READERS) {
      return Optional.empty();
    }
    changes.begin();
    EventPosition from =
        lastEventId
            .flatMap(id -> EventPosition.parse(id, instance, sources.size()))
            .orElseGet(() -> EventPosition.start(instance, sources.size()));
    TaskFeed feed = new TaskFeed(tasks, changes, summary, from.tasks());
    EventStream stream = new EventStream(feed, sources, from, this::leave);
    readers.add(stream);
    start();
    return Optional.of(
        new MockResponse(
            200,
            Map.of(
                "Content-Type",
                "text/event-stream; charset=utf-8",
                "Cache-Control",
                "no-store",
                "Connection",
                "close",
                "X-Accel-Buffering",
                "no"),
            new byte[0],
            ResponseDelivery.streaming(stream)));
  }

  /** How many read. */
  int readers() {
    return readers.size();
  }

  /** Ends all streams. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      stop();
    }
    readers.forEach(EventStream::end);
  }

  private synchronized void leave(EventStream stream) {
    readers.remove(stream);
    if (readers.isEmpty()) {
      stop();
    }
  }

  private void start() {
    if (timer == null) {
      timer =
          new ScheduledThreadPoolExecutor(
              1,
              work -> {
                Thread thread = new Thread(work, "mjproxy-events");
                thread.setDaemon(true);
                return thread;
              });
      Future<?> unused =
          timer.scheduleWithFixedDelay(
              this::tick, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void stop() {
    if (timer != null) {
      timer.shutdown();
      timer = null;
    }
  }

  private void tick() {
    for (EventStream reader : readers) {
      try {
        reader.tick();
      } catch (RuntimeException e) {
        InternalErrors.report("an event stream ends", e);
        reader.end();
      }
    }
  }
}
