package dev.mjproxy.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Limits;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 100,000 malformed requests over several connections at once: no 5xx, no page of HTML, no hang, no
 * leak. The seeds are fixed, so a failure comes back.
 */
final class FuzzTest {
  private static final int CONNECTIONS = 4;
  private static final int REQUESTS_EACH = 25_000;
  private static final int TOGETHER = 25;

  @Test
  void malformedRequestsNeverFailTheServer() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try (RunningMock mock =
        new RunningMock(
            options ->
                options
                    .withClock(Clock.systemUTC())
                    .withTaskDuration(Duration.ofMillis(5))
                    .with(new Limits(20, 1 << 20, 1 << 20)))) {
      List<CompletableFuture<Void>> runs =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(seed -> CompletableFuture.runAsync(() -> run(mock, seed), threads))
              .toList();
      runs.forEach(CompletableFuture::join);

      assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);
    } finally {
      threads.shutdown();
    }
    assertThat(leftOver(before)).isEmpty();
  }

  private static void run(RunningMock mock, int seed) {
    RequestMutator mutator = new RequestMutator(seed);
    try (FuzzClient client = new FuzzClient(mock.server().port(), seed)) {
      for (int sent = 0; sent < REQUESTS_EACH; sent += TOGETHER) {
        client.framed(Stream.generate(mutator::framed).limit(TOGETHER - 1).toList());
        client.broken(mutator.broken());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("seed " + seed, e);
    }
  }

  /** The threads that are alive after the end and were not before; waits for those that end. */
  private static Set<String> leftOver(Set<Thread> before) throws InterruptedException {
    Set<String> names = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      ThreadGroup group = thread.getThreadGroup();
      boolean ofTheJdk =
          thread.getName().startsWith("HttpClient-")
              || group == null
              || group.getName().equals("system");
      if (!before.contains(thread) && !ofTheJdk) {
        thread.join(10_000);
        if (thread.isAlive()) {
          names.add(thread.getName());
        }
      }
    }
    return names;
  }
}
