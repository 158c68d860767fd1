package dev.mjproxy.mock.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.task.InMemoryTaskStore;
import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskAction;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class RenderCacheTest {
  private static final String BASE = "http://localhost";

  private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private final Tasks tasks =
      new Tasks(new InMemoryTaskStore(10, Long.MAX_VALUE, clock), clock, Tasks.UNLIMITED, 0);

  @Test
  void renderingIsKeptUntilAllTasksAreForgotten() {
    RenderCache cache =
        new RenderCache(
            new TaskRenderer(Profile.named("plus"), 0, new TaskListLimit(Long.MAX_VALUE), clock));
    tasks.listen(cache);
    Task task =
        tasks.openModal(
            new Submission(
                TaskKind.IMAGINE,
                TaskAction.IMAGINE,
                "Cat",
                new Submission.Caller(null, null, BASE),
                "MID_JOURNEY",
                Mode.FAST,
                null,
                Submission.ImageQuirk.NONE));
    byte[] kept = cache.json(task, tasks.stateOf(task), BASE);

    assertThat(cache.json(task, tasks.stateOf(task), BASE)).isSameAs(kept);
    tasks.clear();
    assertThat(cache.json(task, tasks.stateOf(task), BASE)).isNotSameAs(kept).isEqualTo(kept);
  }
}
