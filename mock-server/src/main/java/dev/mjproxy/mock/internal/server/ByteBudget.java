package dev.mjproxy.mock.internal.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory all bodies that are on their way may take together: they hold no thread, so
 * nothing else limits their number. Thread-safe.
 */
final class ByteBudget {
  /** A part of the heap, so that a small one is not filled by half-open bodies. */
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

  /** Takes some more, if it is there. */
  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= limit) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  /** Gives back what was taken. */
  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
