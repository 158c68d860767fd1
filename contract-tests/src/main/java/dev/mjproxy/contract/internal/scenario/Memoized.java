package dev.mjproxy.contract.internal.scenario;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed at the first call; other threads wait for it meanwhile. A computation
 * that fails is not repeated, since it may have been paid for: later calls get the same failure.
 */
final class Memoized<T> {
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable T made;
  private @Nullable Throwable failure;

  /** Makes the thing. */
  @FunctionalInterface
  interface Maker<T> {
    T make() throws InterruptedException;
  }

  /** One that is known already. */
  static <T> Memoized<T> of(T value) {
    Memoized<T> memoized = new Memoized<>();
    memoized.made = value;
    return memoized;
  }

  /** Whether it was made already. */
  boolean isMade() {
    return made != null;
  }

  T get(Maker<T> maker) throws InterruptedException {
    T known = made;
    if (known != null) {
      return known;
    }
    making.lockInterruptibly();
    try {
      known = made;
      if (known == null) {
        known = make(maker);
        made = known;
      }
      return known;
    } finally {
      making.unlock();
    }
  }

  private T make(Maker<T> maker) throws InterruptedException {
    Throwable earlier = failure;
    if (earlier != null) {
      throw new IllegalStateException("it failed before: " + earlier, earlier);
    }
    try {
      return maker.make();
    } catch (InterruptedException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }
}
