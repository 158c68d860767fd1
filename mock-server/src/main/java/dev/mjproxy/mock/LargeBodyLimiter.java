package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Answers requests with large bodies a few at a time, in the order in which they come: to read,
 * check and keep a body takes several times its size, and that of all at once is more than there
 * is. Who waits here waits for computing alone, never for a caller.
 */
final class LargeBodyLimiter {
  private static final int SMALL_BYTES = 64 << 10;
  private static final int BYTES_OF_A_PERMIT = 1 << 10;

  private final int permits;
  private final Semaphore free;

  /**
   * @param mostBytes of bodies that are worked on at once; a larger one goes alone
   */
  LargeBodyLimiter(long mostBytes) {
    permits = (int) Math.max(1, Math.min(Integer.MAX_VALUE, mostBytes / BYTES_OF_A_PERMIT));
    free = new Semaphore(permits, true);
  }

  /** The answer to a request, when its turn has come; small ones need no turn. */
  MockResponse inTurn(MockRequest request, Function<MockRequest, MockResponse> answer) {
    if (request.body().length <= SMALL_BYTES) {
      return answer.apply(request);
    }
    int needed = Math.min(permits, request.body().length / BYTES_OF_A_PERMIT);
    free.acquireUninterruptibly(needed);
    try {
      return answer.apply(request);
    } finally {
      free.release(needed);
    }
  }
}
