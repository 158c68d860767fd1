package dev.mjproxy.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Limits;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * 100,000 malformed requests over several connections at once: no 5xx, no page of HTML, no hang, no
 * leak. The seeds are fixed, so a failure comes back.
 */
final class FuzzTest {
  private static final int CONNECTIONS = 4;
  private static final int REQUESTS_EACH = 25_000;
  private static final int BROKEN_ONE_IN = 50;

  /** What HTTP itself wants for a version that is not spoken; the one 5xx that is right. */
  private static final int HTTP_VERSION = 505;

  @Test
  void malformedRequestsNeverFailTheServer() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try (RunningMock mock =
        new RunningMock(
            options ->
                options
                    .withConcurrency(Integer.MAX_VALUE)
                    .with(new Limits(20, 1 << 20, 1 << 20)))) {
      List<CompletableFuture<Integer>> runs =
          IntStream.range(0, CONNECTIONS)
              .mapToObj(seed -> CompletableFuture.supplyAsync(() -> run(mock, seed), threads))
              .toList();
      int answered = runs.stream().mapToInt(CompletableFuture::join).sum();

      assertThat(answered).isGreaterThan(CONNECTIONS * REQUESTS_EACH * 9 / 10);
      assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);
    } finally {
      threads.shutdown();
    }
    assertThat(leftOver(before)).isEmpty();
  }

  /** Sends the requests of one seed and returns how many were answered. */
  private static int run(RunningMock mock, int seed) {
    RequestMutator mutator = new RequestMutator(seed);
    int answered = 0;
    try {
      RawSocket socket = new RawSocket(mock.server().port());
      for (int i = 0; i < REQUESTS_EACH; i++) {
        boolean broken = i % BROKEN_ONE_IN == 0;
        byte[] request = broken ? mutator.broken() : mutator.framed();
        Answer answer = exchange(socket, request, broken, "seed %d, request %d".formatted(seed, i));
        answered += answer == null ? 0 : 1;
        if (broken || answer == null || RawSocket.closes(answer)) {
          socket.close();
          socket = new RawSocket(mock.server().port());
        }
      }
      socket.close();
    } catch (IOException e) {
      throw new AssertionError("seed " + seed, e);
    }
    return answered;
  }

  private static @Nullable Answer exchange(
      RawSocket socket, byte[] request, boolean broken, String which) throws IOException {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    try {
      socket.send(request);
      if (broken) {
        socket.finish();
      }
      Answer answer = socket.answer(text.startsWith("HEAD "));
      assertThat(answer != null || broken).as("%s: no reply to %s", which, text).isTrue();
      if (answer != null) {
        assertThat(answer.status())
            .as("%s: %s\n%s", which, text, answer.text())
            .matches(status -> status < 500 || (status == HTTP_VERSION && broken));
        assertThat(answer.text()).as("%s: %s", which, text).doesNotContain("<html", "<!DOCTYPE");
      }
      return answer;
    } catch (SocketException reset) {
      if (broken) {
        return null;
      }
      throw new IOException(which + ": " + text, reset);
    } catch (IOException e) {
      throw new IOException(which + ": " + text, e);
    }
  }

  /** The threads that are alive after the end and were not before; waits for those that end. */
  private static Set<String> leftOver(Set<Thread> before) throws InterruptedException {
    Set<String> names = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ofTheTest = thread.getName().startsWith("HttpClient-");
      if (!before.contains(thread) && !ofTheTest && thread != Thread.currentThread()) {
        thread.join(10_000);
        if (thread.isAlive()) {
          names.add(thread.getName());
        }
      }
    }
    return names;
  }
}
