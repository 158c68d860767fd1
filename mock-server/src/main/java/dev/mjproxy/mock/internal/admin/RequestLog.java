package dev.mjproxy.mock.internal.admin;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Keeps the last {@value #KEPT} requests. WireMock's own journal is not used: the cost of each
 * request grows with its size limit. Thread-safe.
 */
public final class RequestLog {
  private static final int KEPT = 1_000;
  private static final int LONGEST_TEXT = 2_000;

  // Guarded by "this".
  private final Deque<Entry> entries = new ArrayDeque<>(KEPT);
  private long count;

  /**
   * One request.
   *
   * @param number counts requests from 1
   * @param at the server's time
   * @param method in upper case
   * @param path as sent
   * @param operationId which operation; empty where it is none
   * @param status HTTP status of the response
   * @param finding why it was refused; empty where it was not
   */
  public record Entry(
      long number,
      Instant at,
      String method,
      String path,
      String operationId,
      int status,
      String finding) {}

  /** Keeps a request and gives it its number; the oldest one makes room. */
  synchronized void add(Entry entry) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    count++;
    entries.addLast(
        new Entry(
            count,
            entry.at(),
            shortened(entry.method()),
            shortened(entry.path()),
            entry.operationId(),
            entry.status(),
            shortened(entry.finding())));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  /** The kept requests, oldest first. */
  synchronized List<Entry> all() {
    return List.copyOf(entries);
  }

  /** Forgets all requests; numbers go on. */
  public synchronized void clear() {
    entries.clear();
  }
}
