package dev.mjproxy.mock.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last requests. Bounded, and each costs the same however many are kept: WireMock's own journal
 * costs time in its length.
 */
public final class RequestLog {
  private static final int KEPT = 1_000;
  private static final int LONGEST_TEXT = 2_000;

  private final AtomicReferenceArray<@Nullable Entry> ring = new AtomicReferenceArray<>(KEPT);
  private final AtomicLong count = new AtomicLong();

  /**
   * One request.
   *
   * @param number counts requests from 1
   * @param at the server's time
   * @param method as sent
   * @param path as sent
   * @param operationId which operation; empty where it is none
   * @param status what it was answered with
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

  /** Keeps a request; its number is given here. */
  void add(Entry entry) {
    long number = count.incrementAndGet();
    ring.set(
        (int) (number % KEPT),
        new Entry(
            number,
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

  /** The kept ones, oldest first. */
  List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      Entry entry = ring.get(i);
      if (entry != null) {
        entries.add(entry);
      }
    }
    entries.sort((a, b) -> Long.compare(a.number(), b.number()));
    return entries;
  }

  /** Forgets all. */
  public void clear() {
    for (int i = 0; i < KEPT; i++) {
      ring.set(i, null);
    }
  }
}
