package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.event.EventSource;
import dev.mjproxy.mock.internal.log.InternalErrors;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the last {@value #KEPT} requests. WireMock's own journal is not used: the cost of each
 * request grows with its size limit. Thread-safe.
 */
public final class RequestLog implements EventSource {
  private static final int KEPT = 1_000;
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_IN_EVENT = 200;

  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
  // All below guarded by "this".
  private final Deque<Exchange> exchanges = new ArrayDeque<>(KEPT);
  private long count;
  private long version;
  private long clearedAt;

  /**
   * One request.
   *
   * @param number counts requests from 1
   * @param at the server's time
   * @param method in upper case
   * @param path as sent
   * @param operationId which operation; empty where it is none
   * @param status HTTP status of the response
   * @param code result code in the response's body; null where it has none
   * @param finding why it was refused; empty where it was not
   * @param micros how long the mock took to make the response, in microseconds
   */
  public record Entry(
      long number,
      Instant at,
      String method,
      String path,
      String operationId,
      int status,
      @Nullable Integer code,
      String finding,
      long micros) {
    private Entry numbered(long own) {
      return new Entry(
          own,
          at,
          shortened(method),
          shortened(path),
          operationId,
          status,
          code,
          shortened(finding),
          micros);
    }
  }

  /**
   * A request with what was sent; bodies are cut off.
   *
   * @param entry the request
   * @param request its body
   * @param response the body of the response
   */
  record Exchange(Entry entry, byte[] request, byte[] response) {}

  /** Keeps a request and gives it its number; the oldest one makes room. */
  void add(Entry entry, byte[] request, byte[] response) {
    byte[] shortRequest = shortened(request);
    byte[] shortResponse = shortened(response);
    listeners.forEach(listener -> tell(listener, entry));
    synchronized (this) {
      if (exchanges.size() == KEPT) {
        exchanges.removeFirst();
      }
      count++;
      version++;
      exchanges.addLast(new Exchange(entry.numbered(count), shortRequest, shortResponse));
    }
  }

  /** The operation has taken effect already: no listener may lose its response. */
  private static void tell(Consumer<Entry> listener, Entry entry) {
    try {
      listener.accept(entry);
    } catch (RuntimeException e) {
      InternalErrors.report("a listener of requests failed", e);
    }
  }

  /** Tells of every request from now on, without its number. */
  public void listen(Consumer<Entry> listener) {
    listeners.add(listener);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  private static byte[] shortened(byte[] body) {
    return body.length <= LONGEST_TEXT ? body : Arrays.copyOf(body, LONGEST_TEXT);
  }

  /** The kept requests, oldest first. */
  synchronized List<Entry> all() {
    return exchanges.stream().map(Exchange::entry).toList();
  }

  /** One of the kept requests, by its number. */
  synchronized Optional<Exchange> find(long number) {
    return exchanges.stream().filter(kept -> kept.entry().number() == number).findFirst();
  }

  /** Forgets all requests; numbers go on. */
  public synchronized void clear() {
    exchanges.clear();
    version++;
    clearedAt = version;
  }

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public synchronized long version() {
    return version;
  }

  /** At most the last {@value #MOST_IN_EVENT} requests; each changes the version by one. */
  @Override
  public synchronized Optional<Changes> since(long earlier) {
    if (earlier == version) {
      return Optional.empty();
    }
    long more = earlier > version ? KEPT : version - Math.max(earlier, clearedAt);
    long skipped = Math.max(0, exchanges.size() - Math.min(more, MOST_IN_EVENT));
    ObjectNode value = JsonMapper.shared().createObjectNode();
    value.put("cleared", earlier == 0 || earlier < clearedAt || earlier > version);
    value.set(
        "added",
        JsonMapper.shared()
            .valueToTree(exchanges.stream().skip(skipped).map(Exchange::entry).toList()));
    return Optional.of(new Changes(value, version));
  }
}
