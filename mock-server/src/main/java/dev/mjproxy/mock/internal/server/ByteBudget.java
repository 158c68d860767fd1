package dev.mjproxy.mock.internal.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory limit of all bodies that arrive bit by bit, until their requests are completed: they hold
 * no thread, so nothing else limits their number. Thread-safe.
 */
final class ByteBudget {
  /** Divisor of the heap size, so that incomplete bodies cannot fill a small heap. */
  private static final int SHARE_OF_HEAP = 4;

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param limit bytes in all
   */
  ByteBudget(long limit) {
    this.limit = limit;
  }

  /** A quarter of the heap. */
  static ByteBudget ofHeap() {
    return new ByteBudget(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** Reserves bytes; false if the limit is reached. */
  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= limit) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  /** Releases reserved bytes. */
  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
