package dev.mjproxy.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.MidjourneyClientBuilder;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.AwaitedTasks;
import dev.mjproxy.client.task.Progress;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What callbacks do for a waiting, in a time that passes only when the client sleeps. */
final class WaitingByCallbackTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final AwaitOptions EACH_SECOND =
      AwaitOptions.defaults().withInterval(SECOND, SECOND).withTimeout(Duration.ofSeconds(20));

  private final AtomicInteger requests = new AtomicInteger();
  private MidjourneyClient client =
      MidjourneyClient.builder().baseUrl("http://127.0.0.1:1").build();

  @AfterEach
  void stop() {
    client.close();
  }

  private static String json(String id, String status, String progress) {
    return "{\"id\":\"%s\",\"status\":\"%s\",\"progress\":\"%s\"}".formatted(id, status, progress);
  }

  private static String json(String status, String progress) {
    return json("1", status, progress);
  }

  private MidjourneyClientBuilder builder(String url, FakeTime time) {
    return MidjourneyClient.builder()
        .baseUrl(url)
        .timeSource(time.time())
        .listener(
            new CallListener() {
              @Override
              public void responded(String operation, int status, Duration took) {
                requests.incrementAndGet();
              }
            });
  }

  /** While the client sleeps, this callback arrives. */
  private FakeTime receiving(String callback) {
    return new FakeTime(duration -> client.webhooks().receive(callback));
  }

  @Test
  void endIsFetchedAtOnce() {
    FakeTime time =
        new FakeTime(
            duration -> {
              Server.answers(SERVER, json("SUCCESS", "100%"));
              client.webhooks().receive(json("SUCCESS", "100%"));
            });
    Server.answers(SERVER, json("IN_PROGRESS", "1%"));
    client = builder(SERVER.baseUrl(), time).build();
    assertThat(client.tasks().await("1").status()).isEqualTo(TaskStatus.SUCCESS);
    assertThat(requests).hasValue(2);
    assertThat(time.slept).hasSize(1);
  }

  @Test
  void trustedEndIsNotFetched() {
    Server.answers(SERVER, json("IN_PROGRESS", "1%"));
    client =
        builder(SERVER.baseUrl(), receiving(json("SUCCESS", "100%"))).trustCallbacks(true).build();
    assertThat(client.tasks().await("1").status()).isEqualTo(TaskStatus.SUCCESS);
    assertThat(requests).hasValue(1);
    AwaitedTasks awaited = client.tasks().awaitAll(List.of("1"), AwaitOptions.defaults());
    assertThat(awaited.settled()).containsOnlyKeys("1");
  }

  @Test
  void forgedEndsCauseOneFetchInEachInterval() {
    Server.answers(SERVER, json("IN_PROGRESS", "1%"));
    FakeTime time =
        new FakeTime(
            duration -> {
              for (int i = 0; i < 100; i++) {
                client.webhooks().receive(json("SUCCESS", "100%"));
              }
            });
    client = builder(SERVER.baseUrl(), time).build();
    assertThatThrownBy(() -> client.tasks().await("1", EACH_SECOND))
        .isInstanceOf(WaitException.class)
        .hasMessageContaining("PT20S");
    assertThat(requests).hasValueBetween(11, 22);
    assertThat(client.tasks().awaitAll(List.of("1"), EACH_SECOND).failed()).containsOnlyKeys("1");
    assertThat(requests).hasValueBetween(22, 44);
  }

  @Test
  void progressReachesTheListenerAndNeverGoesBack() {
    Server.answers(SERVER, json("IN_PROGRESS", "15%"));
    List<Integer> shown = new ArrayList<>();
    AtomicInteger percent = new AtomicInteger(90);
    FakeTime time =
        new FakeTime(
            duration -> {
              int next = percent.getAndAdd(-20);
              client.webhooks().receive(json("IN_PROGRESS", next + "%"));
            });
    client = builder(SERVER.baseUrl(), time).build();
    AwaitOptions options =
        EACH_SECOND
            .withTimeout(Duration.ofSeconds(4))
            .withListener(task -> shown.add(Progress.of(task).percent().orElseThrow()));
    assertThatThrownBy(() -> client.tasks().await("1", options))
        .isInstanceOf(WaitException.class)
        .hasMessageContaining("last seen IN_PROGRESS");
    assertThat(shown).startsWith(15, 90).doesNotContain(70, 50, 30);
  }

  @Test
  void requestsAreAtMostAThirdOfThoseOfPollingAlone() {
    int polling = requestsOf(false);
    int callbacks = requestsOf(true);
    assertThat(polling).isGreaterThan(10);
    assertThat(callbacks * 3).isLessThanOrEqualTo(polling);
  }

  /** How many requests the waiting for a task of a minute sends. */
  private int requestsOf(boolean withCallbacks) {
    MockServerOptions options =
        MockServerOptions.defaults()
            .withTaskDuration(Duration.ofMinutes(1))
            .withClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    try (MockServer mock = MockServer.start(options);
        MidjourneyClient other =
            MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).build()) {
      String id = other.imagine("Cat").submit().idOrThrow();
      FakeTime time =
          new FakeTime(
              duration -> {
                mock.advanceClock(duration);
                if (withCallbacks) {
                  client.webhooks().receive(other.tasks().fetch(id).toJson());
                }
              });
      client = builder(mock.baseUrl().toString(), time).build();
      requests.set(0);
      assertThat(client.tasks().awaitSuccess(id).id()).isEqualTo(id);
      return requests.get();
    }
  }

  @Test
  void cancellingIsNoticedAsSoonAsWithoutCallbacks() {
    Server.answers(SERVER, json("IN_PROGRESS", "1%"));
    FakeTime time = receiving(json("IN_PROGRESS", "2%"));
    AtomicInteger asked = new AtomicInteger();
    client = builder(SERVER.baseUrl(), time).build();
    AwaitOptions options = EACH_SECOND.withCancelled(() -> asked.incrementAndGet() > 3);
    assertThatThrownBy(() -> client.tasks().await("1", options))
        .hasMessageContaining("was cancelled");
    assertThat(time.slept).containsOnly(SECOND).hasSize(3);
  }

  @Test
  void onlyTheTaskOfTheCallbackIsFetched() {
    Server.answers(
        SERVER, "[" + json("1", "IN_PROGRESS", "") + "," + json("2", "SUCCESS", "") + "]");
    FakeTime time = receiving(json("1", "SUCCESS", ""));
    client = builder(SERVER.baseUrl(), time).build();
    AwaitedTasks awaited =
        client.tasks().awaitAll(List.of("1", "2"), EACH_SECOND.withTimeout(SECOND));
    assertThat(awaited.settled()).containsOnlyKeys("2");
    assertThat(awaited.failed()).containsOnlyKeys("1");
  }

  @Test
  void callbackOfAnotherTaskChangesNothing() {
    Server.answers(SERVER, json("IN_PROGRESS", "1%"));
    client = builder(SERVER.baseUrl(), receiving(json("2", "SUCCESS", "100%"))).build();
    assertThatThrownBy(() -> client.tasks().await("1", EACH_SECOND))
        .isInstanceOf(WaitException.class);
    assertThat(requests).hasValue(21);
  }

  @Test
  void repeatedAndOlderCallbacksAreNotNew() {
    client = builder("http://127.0.0.1:1", new FakeTime()).build();
    WebhookReceiver webhooks = client.webhooks();
    assertThat(webhooks.receive(json("IN_PROGRESS", "46%")).isNew()).isTrue();
    assertThat(webhooks.receive(json("IN_PROGRESS", "46%")).isNew()).isFalse();
    assertThat(webhooks.receive(json("SUBMITTED", "")).isNew()).isFalse();
    ReceivedCallback end = webhooks.receive(json("SUCCESS", "100%"));
    assertThat(end.isNew()).isTrue();
    assertThat(end.task().id()).isEqualTo("1");
  }

  @Test
  void bodyThatIsTooLargeOrNoTaskIsRefused() throws IOException {
    client = builder("http://127.0.0.1:1", new FakeTime()).build();
    byte[] large = new byte[WebhookReceiver.MAX_BYTES + 1];
    assertThatThrownBy(() -> client.webhooks().receive(new ByteArrayInputStream(large)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1048576 bytes")
        .hasMessageContaining("413");
    assertThatThrownBy(() -> client.webhooks().receive("[]"))
        .isInstanceOf(MalformedResponseException.class);
    Task task =
        client
            .webhooks()
            .receive(new ByteArrayInputStream(json("SUCCESS", "").getBytes(StandardCharsets.UTF_8)))
            .task();
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCESS);
  }

  @Test
  void pollIntervalMustBePositive() {
    assertThatThrownBy(() -> MidjourneyClient.builder().callbackPollInterval(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("callbackPollInterval");
  }
}
