package dev.mjproxy.mock.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bounded store in memory. */
final class InMemoryTaskStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final InMemoryTaskStore store =
      new InMemoryTaskStore(3, 100_000, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void oldestFinishedTaskMakesRoom() {
    put(1, false);
    put(2, true);
    put(3, true);
    put(4, false);

    assertThat(ids()).containsExactly("4", "3", "1");
    assertThat(store.count()).isEqualTo(3);
    assertThat(store.find("2")).isEmpty();
  }

  @Test
  void oldestOfAllMakesRoomWhereNoneIsFinished() {
    put(1, false);
    put(2, false);
    put(3, false);
    put(4, false);

    assertThat(ids()).containsExactly("4", "3", "2");
  }

  @Test
  void putReplacesTheTaskWithTheSameId() {
    put(1, false);
    put(1, true);

    assertThat(store.count()).isEqualTo(1);
    assertThat(store.find("1").orElseThrow().at(NOW).status().isTerminal()).isTrue();
  }

  @Test
  void oldestTasksMakeRoomWhereTextsAreTooLong() {
    String long40 = "x".repeat(20_000); // 40 KB as Java counts it, of the 100 KB that fit.
    put(1, true);
    put(2, true, long40);
    put(3, false, long40);

    assertThat(store.put(task(4, true, long40))).containsExactly("1", "2");
    assertThat(ids()).containsExactly("4", "3");
  }

  @Test
  void replacedTaskCountsOnce() {
    for (int i = 0; i < 10; i++) {
      put(1, true, "x".repeat(20_000));
    }
    put(2, true, "x".repeat(20_000));

    assertThat(ids()).containsExactly("2", "1");
  }

  @Test
  void taskThatIsTooLargeForAllRoomIsKeptAlone() {
    put(1, true);
    put(2, false, "x".repeat(1_000_000));

    assertThat(ids()).containsExactly("2");
    put(3, false);
    assertThat(ids()).containsExactly("3");
  }

  @Test
  void newestIsLimited() {
    put(1, true);
    put(2, true);

    assertThat(store.newest(1)).extracting(Task::id).containsExactly("2");
    assertThat(store.newest(0)).isEmpty();
  }

  @Test
  void allTasksComeNewestFirstHoweverManyThereAre() {
    InMemoryTaskStore large =
        new InMemoryTaskStore(1_000, 10_000_000, Clock.fixed(NOW, ZoneOffset.UTC));
    for (int id = 1_000; id < 1_250; id++) {
      large.put(task(id, true, "Cat"));
    }

    assertThat(large.newestFirst().map(Task::id))
        .hasSize(250)
        .startsWith("1249", "1248")
        .endsWith("1001", "1000")
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void clearedStoreIsEmpty() {
    put(1, true);
    store.clear();

    assertThat(ids()).isEmpty();
    assertThat(store.count()).isEqualTo(0);
  }

  private List<String> ids() {
    return store.newestFirst().map(Task::id).toList();
  }

  private void put(int id, boolean finished) {
    put(id, finished, "Cat");
  }

  private void put(int id, boolean finished, String prompt) {
    store.put(task(id, finished, prompt));
  }

  private static Task task(int id, boolean finished, String prompt) {
    Duration duration = finished ? Duration.ZERO : Duration.ofHours(1);
    return new Task(
        Integer.toString(id),
        new Submission(
            TaskKind.IMAGINE,
            TaskAction.IMAGINE,
            prompt,
            new Submission.Caller(null, null, ""),
            "MID_JOURNEY",
            Mode.FAST,
            null,
            Submission.ImageQuirk.NONE),
        new TaskPlan(TaskTimeline.PICTURE, NOW, NOW, duration, null),
        List.of());
  }
}
