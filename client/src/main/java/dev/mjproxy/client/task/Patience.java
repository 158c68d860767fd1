package dev.mjproxy.client.task;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.http.RetryRule;

/**
 * How many failed looks in a row do not end the waiting. A fresh task may be unknown at first, and
 * a server may be away for a while; a refused key stays refused.
 */
final class Patience {
  private static final int MAX_UNKNOWN = 3;
  private static final int MAX_FAILED = 5;

  private int unknown;
  private int failed;

  void succeeded() {
    unknown = 0;
    failed = 0;
  }

  boolean tolerates(MidjourneyException e) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    if (e instanceof NotFoundException) {
      return ++unknown < MAX_UNKNOWN;
    }
    return RetryRule.of(e).repeatsLooks() && ++failed < MAX_FAILED;
  }
}
