package dev.mjproxy.mock.internal.event;

import dev.mjproxy.mock.internal.http.BodyStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages for one reader, each made when the reader has taken the one before: it is behind by
 * one message at most, however slow it is. One that takes nothing for a minute is given up.
 */
final class EventStream implements BodyStream {
  private static final byte[] STILL_THERE = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final TaskFeed tasks;
  private final List<EventSource> sources;
  private final String instance;
  private final List<Long> versions;
  private final Consumer<EventStream> leave;
  private volatile Runnable sender = () -> {};
  private volatile boolean due = true;
  private volatile boolean ended;
  private volatile boolean pinged;
  private volatile long lastPieceNanos = System.nanoTime();

  /**
   * @param from how far the reader has read
   * @param leave told when the stream is over
   */
  EventStream(
      TaskFeed tasks, List<EventSource> sources, EventPosition from, Consumer<EventStream> leave) {
    this.tasks = tasks;
    this.sources = sources;
    this.instance = from.instance();
    this.versions = new ArrayList<>(from.others());
    this.leave = leave;
  }

  @Override
  public void begin(Runnable asked) {
    sender = asked;
    asked.run();
  }

  /** Lets one more message go out, if there is something to tell. */
  void tick() {
    long silence = System.nanoTime() - lastPieceNanos;
    if (due && silence > PATIENCE_NANOS) {
      end();
    } else if (!due && (pinged || silence > QUIET_NANOS || hasNews())) {
      pinged = false;
      due = true;
      sender.run();
    }
  }

  /** Sends something soon: that is how a reader that has gone is noticed. */
  void ping() {
    pinged = true;
  }

  void end() {
    ended = true;
    sender.run();
    leave.accept(this);
  }

  @Override
  public synchronized Optional<byte[]> next() {
    if (!due || ended) {
      return Optional.empty();
    }
    due = false;
    lastPieceNanos = System.nanoTime();
    ObjectNode message = JsonMapper.shared().createObjectNode();
    tasks.next().ifPresent(part -> message.set("tasks", part));
    for (int i = 0; i < sources.size(); i++) {
      EventSource source = sources.get(i);
      Optional<EventSource.Changes> changes = source.since(versions.get(i));
      if (changes.isPresent()) {
        message.set(source.name(), changes.get().value());
        versions.set(i, changes.get().version());
      }
    }
    return Optional.of(message.isEmpty() ? STILL_THERE : written(message));
  }

  @Override
  public boolean isEnded() {
    return ended;
  }

  @Override
  public void closed() {
    ended = true;
    leave.accept(this);
  }

  private synchronized boolean hasNews() {
    if (tasks.hasNews()) {
      return true;
    }
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).version() != versions.get(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * While the first tasks are on their way a message has no id: a reader that breaks off starts
   * anew.
   */
  private byte[] written(ObjectNode message) {
    String id =
        tasks
            .version()
            .map(version -> "id: " + new EventPosition(instance, version, versions).id() + "\n")
            .orElse("");
    return (id + "event: changes\ndata: " + message + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
