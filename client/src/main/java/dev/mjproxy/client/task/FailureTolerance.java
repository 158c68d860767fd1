package dev.mjproxy.client.task;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.http.RetryRule;

/**
 * Counts failed polls in a row, and says whether the waiting goes on. A fresh task may be unknown
 * at first, and a server may be away for a while; a refused key stays refused.
 */
final class FailureTolerance {
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
    if (e instanceof NotFoundException unknownOne) {
      return switch (unknownOne.missing()) {
        case OPERATION, API, MODE -> false;
        default -> ++unknown < MAX_UNKNOWN;
      };
    }
    return RetryRule.of(e).repeatsReads() && ++failed < MAX_FAILED;
  }
}
