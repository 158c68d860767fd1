package dev.mjproxy.contract.internal.probe;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bounds the memory for response bodies of a run. A body beyond the limit for one, and the oldest
 * beyond the limit for all, is cut to its beginning; its size and hash are kept. Thread-safe.
 */
public final class BodyMemory {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int LARGEST_SHARE = 128;
  private static final int SUM_SHARE = 8;
  private static final int LEAST_MARKS = 16_000;
  private static final int BYTES_PER_MARK = 64;
  private static final int LARGEST_CAP = 32 * MEBIBYTE;
  private static final long SUM_CAP = 512L * MEBIBYTE;

  private final int largest;
  private final long sum;
  private final Deque<RetainedBody> whole = new ArrayDeque<>();
  private long kept;

  /**
   * A memory of a certain size.
   *
   * @param largest of how many bytes one body may be to be kept whole
   * @param sum of how many bytes all bodies together may be
   */
  public BodyMemory(int largest, long sum) {
    this.largest = largest;
    this.sum = sum;
  }

  /**
   * A memory that fits into the heap of this Java: with the 256 MiB of {@code -Xmx256m} 2 MiB for
   * one body and 32 MiB for all, with 4 GiB and more 32 MiB and 512 MiB.
   */
  public static BodyMemory ofThisJava() {
    long heap = Runtime.getRuntime().maxMemory();
    return new BodyMemory(
        (int) Math.max(MEBIBYTE, Math.min(heap / LARGEST_SHARE, LARGEST_CAP)),
        Math.max(16L * MEBIBYTE, Math.min(heap / SUM_SHARE, SUM_CAP)));
  }

  /** Of how many bytes one body may be to be kept whole. */
  int largest() {
    return largest;
  }

  /**
   * Whether the JSON values of a body fit into memory too: each takes far more room than its text.
   */
  boolean holdsValues(byte[] body) {
    int marks = 0;
    for (byte character : body) {
      if (character == '{' || character == '[' || character == ',' || character == ':') {
        marks++;
      }
    }
    return marks <= Math.max(LEAST_MARKS, largest / BYTES_PER_MARK);
  }

  /** Keeps a body, and cuts the oldest ones if there are too many. */
  synchronized void keep(RetainedBody body) {
    if (body.isSmall()) {
      return;
    }
    whole.add(body);
    kept += body.size();
    while (kept > sum && whole.size() > 1) {
      RetainedBody oldest = whole.remove();
      kept -= oldest.size();
      oldest.cut();
    }
  }
}
