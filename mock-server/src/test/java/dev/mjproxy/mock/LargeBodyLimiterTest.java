package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large bodies are worked on a few at a time; small ones pass them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LargeBodyLimiterTest {
  private final LargeBodyLimiter bodies = new LargeBodyLimiter(1 << 20);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void largeBodyWaitsForTheOneBeforeItAndSmallOnesDoNot() throws Exception {
    CompletableFuture<MockResponse> first =
        CompletableFuture.supplyAsync(() -> bodies.inTurn(request(5 << 20), this::slowly));
    begun.await();
    AtomicBoolean secondBegan = new AtomicBoolean();
    CompletableFuture<MockResponse> second = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> second.complete(bodies.inTurn(request(100 << 10), r -> noting(secondBegan))));
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    assertThat(bodies.inTurn(request(10), request -> MockResponse.empty(204)).status())
        .isEqualTo(204);
    assertThat(secondBegan).isFalse();
    end.countDown();
    assertThat(first.get().status()).isEqualTo(200);
    assertThat(second.get().status()).isEqualTo(200);
  }

  @Test
  void failureGivesItsTurnBack() {
    for (int i = 0; i < 3; i++) {
      try {
        bodies.inTurn(
            request(5 << 20),
            request -> {
              throw new IllegalStateException("on purpose");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("on purpose");
      }
    }
  }

  private MockResponse slowly(MockRequest request) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return MockResponse.empty(200);
  }

  private static MockResponse noting(AtomicBoolean began) {
    began.set(true);
    return MockResponse.empty(200);
  }

  private static MockRequest request(int bytes) {
    return new MockRequest("POST", "/", name -> null, new byte[bytes], "http://localhost");
  }
}
