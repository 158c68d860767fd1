package dev.mjproxy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.AwaitedTasks;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs each recipe against the mock, whose time passes when the client sleeps. */
final class RecipesTest {
  private final MockServer mock =
      MockServer.start(
          MockServerOptions.defaults()
              .withClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)));
  private final TimeSource timing =
      new TimeSource(Clock.systemUTC(), mock::advanceClock, new Random(1));
  private final MidjourneyClient client =
      MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).timeSource(timing).build();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    client.close();
    mock.close();
  }

  private Task grid() {
    return client.imagine("Cat").await();
  }

  @Test
  void upscaleGivesOnePicture() throws IOException {
    Task single = Upscale.first(client, grid());
    assertThat(single.status()).isEqualTo(TaskStatus.SUCCESS);
    assertThat(client.images().download(single, folder.resolve("u1.png"))).isNotEmptyFile();
  }

  @Test
  void varyRegionTakesMask() throws IOException {
    Task grid = grid();
    Path mask = client.images().download(grid, folder.resolve("mask.png"));
    Task redrawn = VaryRegion.redraw(client, Upscale.first(client, grid), mask, "a hat");
    assertThat(redrawn.status()).isEqualTo(TaskStatus.SUCCESS);
  }

  @Test
  void describeGivesTexts() throws IOException {
    Path picture = client.images().download(grid(), folder.resolve("cat.png"));
    assertThat(Describe.prompts(client, picture)).hasSize(4).noneMatch(p -> p.contains("️⃣"));
  }

  @Test
  void batchDrawsOneHundredPromptsWithinTheLimitsOfTheMock() {
    List<String> prompts = IntStream.range(0, 100).mapToObj(i -> "cat " + i).toList();
    List<AwaitedTasks> portions = Batch.draw(client, prompts, 12);
    assertThat(portions.stream().mapToInt(portion -> portion.settled().size()).sum())
        .isEqualTo(100);
  }

  @Test
  void fullQueueIsWaitedFor() throws InterruptedException {
    for (int i = 0; i < 13; i++) {
      client.imagine("cat " + i).submit().idOrThrow();
    }
    String id = FullQueue.submit(client, "the last cat", timing.sleeper());
    assertThat(client.tasks().await(id, AwaitOptions.defaults()).status())
        .isEqualTo(TaskStatus.SUCCESS);
  }

  @Test
  void callbacksArriveOnceAndInOrder() throws IOException {
    List<Task> received = new CopyOnWriteArrayList<>();
    HttpServer server = ReceiveCallbacks.start(client, "s3cret", received::add);
    try {
      String hook = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/s3cret";
      client.imagine("Cat").notifyHook(hook).await();
      mock.awaitCallbacks();
      assertThat(received).hasSizeGreaterThan(3).doesNotHaveDuplicates();
      assertThat(received.get(received.size() - 1).status()).isEqualTo(TaskStatus.SUCCESS);
    } finally {
      server.stop(0);
    }
  }
}
