package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Limits how many requests with large bodies are handled at once, first come, first served:
 * parsing, validating and storing a body takes several times its size in memory. A waiting request
 * waits for other computations only, never for a client.
 */
final class LargeBodyLimiter {
  private static final int SMALL_BYTES = 64 << 10;
  private static final int BYTES_OF_A_PERMIT = 1 << 10;

  private final int permits;
  private final Semaphore free;

  /**
   * @param mostBytes sum of body sizes handled at once; a larger body is handled alone
   */
  LargeBodyLimiter(long mostBytes) {
    permits = (int) Math.max(1, Math.min(Integer.MAX_VALUE, mostBytes / BYTES_OF_A_PERMIT));
    free = new Semaphore(permits, true);
  }

  /** Answers a request when there is room; small ones do not wait. */
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
