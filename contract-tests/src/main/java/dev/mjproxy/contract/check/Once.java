package dev.mjproxy.contract.check;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for; whoever asks meanwhile waits for it. */
final class Once<T> {
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable T made;

  /** Makes the thing. */
  @FunctionalInterface
  interface Maker<T> {
    T make() throws InterruptedException;
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
        known = maker.make();
        made = known;
      }
      return known;
    } finally {
      making.unlock();
    }
  }
}
