package dev.mjproxy.contract.mutant;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a defect changes: one that changes nothing was not reached, and is no success. */
final class HitCounter {
  private final AtomicInteger changes = new AtomicInteger();

  /** Returns what was made of the honest thing, and counts it if it differs. */
  <T> T note(T honest, T changed) {
    if (!changed.equals(honest)) {
      changes.incrementAndGet();
    }
    return changed;
  }

  /** Whether anything was changed. */
  boolean isReached() {
    return changes.get() > 0;
  }
}
