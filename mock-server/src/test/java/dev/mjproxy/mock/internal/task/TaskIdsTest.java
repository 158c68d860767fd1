package dev.mjproxy.mock.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids: sixteen digits, unique, ascending. */
final class TaskIdsTest {
  private static final int THREADS = 8;
  private static final int EACH = 5_000;

  @Test
  void idsHaveSixteenDigits() {
    assertThat(new TaskIds(TaskSamples.clock()).next()).isEqualTo("1767225600000000");
  }

  @Test
  void idsHaveSixteenDigitsAtTheEpochToo() {
    TaskIds ids = new TaskIds(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    assertThat(List.of(ids.next(), ids.next()))
        .containsExactly("0000000000000001", "0000000000000002");
  }

  @Test
  void idsAscendWithinAMillisecondAndBeyond() {
    MovableClock clock = TaskSamples.clock();
    TaskIds ids = new TaskIds(clock);
    List<String> given = new ArrayList<>();
    IntStream.range(0, 3_000).forEach(i -> given.add(ids.next()));
    clock.advance(Duration.ofMillis(1));
    IntStream.range(0, 3_000).forEach(i -> given.add(ids.next()));

    assertThat(given).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void idsAreUniqueUnderThreads() {
    TaskIds ids = new TaskIds(TaskSamples.clock());
    List<CompletableFuture<List<String>>> threads =
        IntStream.range(0, THREADS)
            .mapToObj(
                thread ->
                    CompletableFuture.supplyAsync(
                        () -> Stream.generate(ids::next).limit(EACH).toList()))
            .toList();

    assertThat(threads)
        .extracting(CompletableFuture::join)
        .allSatisfy(given -> assertThat(given).isSorted())
        .flatExtracting(given -> given)
        .hasSize(THREADS * EACH)
        .doesNotHaveDuplicates();
  }
}
