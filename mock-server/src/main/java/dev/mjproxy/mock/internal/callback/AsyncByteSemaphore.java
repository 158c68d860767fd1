package dev.mjproxy.mock.internal.callback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * A semaphore that counts bytes and blocks no thread: {@link #enter} returns a future. First come,
 * first served; something larger than the limit enters alone. Thread-safe.
 */
final class AsyncByteSemaphore {
  private final long mostBytes;
  private final Executor executor;
  // Guarded by "this".
  private final Deque<Waiting> line = new ArrayDeque<>();
  private long inside;

  /** One that waits to enter. */
  private record Waiting(long bytes, CompletableFuture<Void> turn) {}

  /**
   * Starts empty.
   *
   * @param mostBytes limit
   * @param executor completes the futures of those that waited
   */
  AsyncByteSemaphore(long mostBytes, Executor executor) {
    this.mostBytes = mostBytes;
    this.executor = executor;
  }

  /** Completes when there is room; then the bytes are inside until {@link #leave}. */
  synchronized CompletableFuture<Void> enter(long bytes) {
    Waiting waiting = new Waiting(bytes, new CompletableFuture<>());
    if (line.isEmpty() && fits(waiting)) {
      inside += bytes;
      waiting.turn().complete(null);
    } else {
      line.add(waiting);
    }
    return waiting.turn();
  }

  /** Gives bytes back, so that waiting ones may enter. */
  void leave(long bytes) {
    Deque<Waiting> next = new ArrayDeque<>();
    synchronized (this) {
      inside -= bytes;
      while (!line.isEmpty() && fits(line.element())) {
        inside += line.element().bytes();
        next.add(line.remove());
      }
    }
    try {
      next.forEach(waiting -> executor.execute(() -> waiting.turn().complete(null)));
    } catch (RejectedExecutionException closed) {
      return; // Nobody waits any more.
    }
  }

  private boolean fits(Waiting waiting) {
    return inside == 0 || inside + waiting.bytes() <= mostBytes;
  }
}
