package dev.mjproxy.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.TaskHandle;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepted work as a handle that survives its process, and pictures that come from files. */
final class TaskHandleTest {
  private static final MockServerOptions OPTIONS =
      MockServerOptions.defaults()
          .withClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final MockServer mock = MockServer.start(OPTIONS);
  private final MidjourneyClient client = client();

  private MidjourneyClient client() {
    return MidjourneyClient.builder()
        .baseUrl(mock.baseUrl().toString())
        .timeSource(new FakeTime(mock::advanceClock).time())
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    mock.close();
  }

  @Test
  void anotherProcessWaitsForAStoredTask() {
    TaskHandle handle = client.imagine("Cat").start();
    String stored = handle.toJson();
    client.close();
    try (MidjourneyClient next = client()) {
      TaskHandle resumed = next.tasks().handleFromJson(stored);
      assertThat(resumed.id()).isEqualTo(handle.id());
      assertThat(resumed.correlationId()).isEqualTo(handle.correlationId()).isPresent();
      assertThat(resumed.acceptedAt()).isEqualTo(handle.acceptedAt()).isPresent();
      assertThat(resumed.fetch().state()).isEqualTo(handle.correlationId().orElseThrow());
      assertThat(resumed.awaitSuccess().id()).isEqualTo(handle.id());
      assertThat(resumed.toString()).isEqualTo("TaskHandle[" + handle.id() + "]");
    }
  }

  @Test
  void handleWaitsAndCancels() {
    TaskHandle handle = client.imagine("Cat").startAsync().join();
    assertThat(handle.cancel().code()).isEqualTo(1);
    assertThat(handle.await().status()).isEqualTo(TaskStatus.CANCEL);
    TaskHandle other = client.tasks().handle(client.imagine("Dog").submit().idOrThrow());
    AwaitOptions options = AwaitOptions.defaults();
    assertThat(other.awaitSuccessAsync(options).join()).isEqualTo(other.awaitSuccess(options));
    assertThat(other.await(options).id()).isEqualTo(other.id());
    assertThat(other.correlationId()).isEmpty();
    assertThat(other.acceptedAt()).isEmpty();
    assertThat(client.tasks().handleFromJson(other.toJson()).acceptedAt()).isEmpty();
  }

  @Test
  void lostResponseIsReconciledFirst() {
    MockServerOptions faulty =
        OPTIONS.withFaults(
            List.of(new FaultRule(new Fault.Reset(), Set.of("submitImagine"), 1, 1)));
    try (MockServer losing = MockServer.start(faulty);
        MidjourneyClient one =
            MidjourneyClient.builder()
                .baseUrl(losing.baseUrl().toString())
                .timeSource(new FakeTime(losing::advanceClock).time())
                .build()) {
      TaskHandle handle = one.imagine("Cat").start();
      assertThat(one.tasks().list()).extracting(Task::id).containsExactly(handle.id());
    }
  }

  @Test
  void refusedSubmissionHasNoHandle() {
    assertThatThrownBy(() -> client.imagine("mock:banned Cat").start())
        .isInstanceOf(RejectedException.class);
  }

  @Test
  void taskOfADeadProcessIsFoundByItsState() {
    String id = client.imagine("Cat").uniqueState("order-7").submit().idOrThrow();
    assertThat(client.reconcile("order-7"))
        .isInstanceOfSatisfying(
            Reconciliation.Found.class, found -> assertThat(found.task().id()).isEqualTo(id));
    assertThat(client.reconcile("order-8")).isInstanceOf(Reconciliation.Absent.class);
    assertThatThrownBy(() -> client.reconcile(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"version\":2,\"id\":\"1\"}",
        "{\"version\":1}",
        "{\"version\":1,\"id\":\" \"}",
        "{\"version\":1,\"id\":\"1\",\"acceptedAt\":\"noon\"}",
        "{\"version\":1,\"id\":\"1\"} x",
      })
  void anythingElseIsNoHandle(String json) {
    assertThatThrownBy(() -> client.tasks().handleFromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("handle: expected");
  }

  @Test
  void picturesComeFromFiles(@TempDir Path folder) throws IOException {
    Path cat = Files.write(folder.resolve("cat.png"), PNG);
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    assertThat(client.describe(cat).start().id()).isNotBlank();
    assertThat(client.blend(cat, cat).start().id()).isNotBlank();
    assertThat(client.swapFace(cat, cat).start().id()).isNotBlank();
    assertThat(client.edits("a hat", cat).mask(cat)).isNotNull();
    assertThat(client.video(cat)).isNotNull();
    assertThat(client.imagine("like this").images(cat).start().id()).isNotBlank();
    assertThat(client.upload(cat).submit().value()).hasSize(1);
    assertThat(client.modal("1").mask(cat)).isNotNull();
    assertThatThrownBy(() -> client.describe(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text.png");
    Path missing = folder.resolve("missing.png");
    assertThatThrownBy(() -> client.describe(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.png");
  }
}
