package dev.mjproxy.contract.liar;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Lies that only show when a run is seen as a whole. */
final class RunLies {
  private static final int ANSWERED = 4;

  private RunLies() {}

  static List<Lie> all() {
    return List.of(
        new Lie("falls silent", "access/server-keeps-answering", () -> silentAfter(ANSWERED)));
  }

  private static Lie.Defect silentAfter(int requests) {
    AtomicInteger left = new AtomicInteger(requests);
    return (asked, honest) -> {
      if (left.decrementAndGet() < 0) {
        waitForTheEnd();
      }
      return honest.apply(asked);
    };
  }

  /** Until the server is closed, which interrupts its threads. */
  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
