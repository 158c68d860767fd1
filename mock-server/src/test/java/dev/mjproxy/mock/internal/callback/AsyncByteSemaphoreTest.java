package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** So many bytes at a time, the others in the order in which they came. */
final class AsyncByteSemaphoreTest {
  private final List<Runnable> started = new ArrayList<>();
  private final AsyncByteSemaphore gate = new AsyncByteSemaphore(10, started::add);

  @Test
  void whatFitsGoesInAtOnce() {
    assertThat(gate.enter(4)).isDone();
    assertThat(gate.enter(6)).isDone();
    assertThat(gate.enter(1)).isNotDone();
  }

  @Test
  void whatIsLargerThanAllGoesAlone() {
    assertThat(gate.enter(100)).isDone();
    assertThat(gate.enter(1)).isNotDone();
  }

  @Test
  void nobodyOvertakesTheFirstInLine() {
    CompletableFuture<Void> first = gate.enter(8);
    CompletableFuture<Void> large = gate.enter(5);
    CompletableFuture<Void> small = gate.enter(1);
    assertThat(first).isDone();
    assertThat(small).isNotDone();
    gate.leave(8);
    started.forEach(Runnable::run);

    assertThat(large).isDone();
    assertThat(small).isDone();
  }
}
