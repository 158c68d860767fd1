package dev.mjproxy.client.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.http.ApiResponse;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskQueryRequest;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.client.webhook.Webhooks;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking at tasks, against the mock. */
final class TasksTest {
  private final MockServer mock =
      MockServer.start(MockServerOptions.defaults().withConcurrency(MockServerOptions.UNLIMITED));
  private final MidjourneyClient client =
      MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).build();

  @AfterEach
  void stop() {
    client.close();
    mock.close();
  }

  @Test
  void pagesAreGoneThroughAsTheyAreNeeded() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(client.imagine("cat").state("order-7").submit().idOrThrow());
    }
    TaskQueryRequest conditions = TaskQueryRequest.builder().state("order-7").pageSize(3).build();
    assertThat(client.tasks().query(conditions))
        .extracting(Task::id)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(client.tasks().query(conditions).stream().limit(4)).hasSize(4);
    assertThat(client.tasks().query(TaskQueryRequest.builder().state("none").build())).isEmpty();
  }

  @Test
  void unknownTaskIsEmptyAndKnownOneHasItsResponse() {
    assertThat(client.tasks().find("1")).isEmpty();
    String id = client.imagine("mock:hang Cat").submit().idOrThrow();
    ApiResponse<Task> response = client.tasks().withRaw().fetch(id);
    assertThat(response.value().id()).isEqualTo(id);
    assertThat(response.raw().header("x-mjproxy-mock")).isPresent();
    assertThat(response.raw().body()).contains(id);
    assertThat(client.tasks().byIds(List.of(id, "1"))).hasSize(1);
    assertThat(client.tasks().byIdsWithDisplays(List.of(id))).hasSize(1);
    assertThat(client.tasks().queue()).hasSize(1);
  }

  @Test
  void cancelledTaskIsOver() {
    String id = client.imagine("mock:hang Cat").submit().idOrThrow();
    assertThat(client.tasks().cancel(id).code()).isEqualTo(1);
    assertThat(client.tasks().await(id).status()).isEqualTo(TaskStatus.CANCEL);
  }

  @Test
  void seedIsTextOfDigits() {
    Task task = client.imagine("mock:instant Cat").await();
    assertThat(client.tasks().async(tasks -> tasks.imageSeed(task.id())))
        .succeedsWithin(Duration.ofSeconds(10))
        .asString()
        .matches("\\d+");
  }

  @Test
  void buttonsAreFoundByMeaning() {
    Task grid = client.imagine("mock:instant Cat").await();
    Buttons four = Buttons.of(grid);
    assertThat(four.upscale(4).toOptional()).map(b -> b.label()).contains("U4");
    assertThat(four.variation(1).toOptional()).map(b -> b.label()).contains("V1");
    assertThat(four.reroll().isPresent()).isTrue();
    assertThat(four.region().isEmpty()).isTrue();
    assertThatThrownBy(() -> four.region().orElseThrow())
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageStartingWith("button: expected region, found U1 (MJ::JOB::upsample::1::")
        .hasMessageEndingWith(" at task " + grid.id());
    String waiting = client.imagine("mock:hang Cat").submit().idOrThrow();
    assertThatThrownBy(() -> Buttons.of(client.tasks().fetch(waiting)).upscale(1).orElseThrow())
        .hasMessageStartingWith("button: expected upscale 1, found no buttons; its status is ");
    mock.advanceClock(Duration.ZERO);
    String id = client.action(grid, four.upscale(1).orElseThrow()).submit().idOrThrow();
    mock.advanceClock(Duration.ofMinutes(1));
    Buttons one = Buttons.of(client.tasks().await(id));
    assertThat(
            List.of(
                one.upscaleSubtle(),
                one.upscaleCreative(),
                one.varySubtle(),
                one.varyStrong(),
                one.region(),
                one.zoomOut2x(),
                one.zoomOut15x(),
                one.customZoom(),
                one.pan(Buttons.Direction.LEFT),
                one.pan(Buttons.Direction.DOWN)))
        .allMatch(button -> button.isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "IN_PROGRESS, 46%, 46",
    "IN_PROGRESS, 93, 93",
    "IN_PROGRESS, waiting, -1",
    "IN_PROGRESS, '', -1",
    "NOT_START, '', -1",
    "SUCCESS, '', 100",
    "FAILURE, 100%, -1",
    "CANCEL, 46%, -1",
  })
  void progressIsRead(String status, String progress, int percent) {
    Task task =
        Webhooks.parse(
            "{\"id\":\"1\",\"status\":\"%s\",\"progress\":\"%s\"}".formatted(status, progress));
    assertThat(Progress.of(task).percent().orElse(-1)).isEqualTo(percent);
  }
}
