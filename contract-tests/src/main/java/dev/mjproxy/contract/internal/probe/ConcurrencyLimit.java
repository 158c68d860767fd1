package dev.mjproxy.contract.internal.probe;

import java.util.concurrent.Semaphore;

/** Bounds the number of requests that are in flight at the same time. Thread-safe. */
public final class ConcurrencyLimit implements Sender {
  private final Sender sender;
  private final Semaphore permits;

  /**
   * Wraps a sender.
   *
   * @param sender sends
   * @param requests the maximum number of requests in flight; at least 1
   */
  public ConcurrencyLimit(Sender sender, int requests) {
    this.sender = sender;
    this.permits = new Semaphore(requests, true);
  }

  @Override
  public Exchange send(Request request) {
    permits.acquireUninterruptibly();
    try {
      return sender.send(request);
    } finally {
      permits.release();
    }
  }
}
