package dev.mjproxy.client.task;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Waiting, in a time that only passes when the client sleeps. */
final class AwaitTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private static final MockServerOptions OPTIONS =
      MockServerOptions.defaults()
          .withConcurrency(MockServerOptions.UNLIMITED)
          .withClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  private final AtomicInteger requests = new AtomicInteger();
  private MockServer mock;
  private FakeTime time;
  private MidjourneyClient client;

  @BeforeEach
  void start() {
    start(OPTIONS);
  }

  private void start(MockServerOptions options) {
    mock = MockServer.start(options);
    time = new FakeTime(mock::advanceClock);
    client = client(mock.baseUrl().toString());
  }

  private MidjourneyClient client(String baseUrl) {
    return MidjourneyClient.builder()
        .baseUrl(baseUrl)
        .timeSource(time.time())
        .listener(
            new CallListener() {
              @Override
              public void responded(String operation, int status, Duration took) {
                requests.incrementAndGet();
              }
            })
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    mock.close();
  }

  @Test
  void listenerSeesTheProgressUpToSuccess() {
    List<Integer> seen = new ArrayList<>();
    Task task =
        client
            .imagine("Cat")
            .await(
                AwaitOptions.defaults()
                    .withListener(t -> Progress.of(t).percent().ifPresent(seen::add)));
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCESS);
    assertThat(seen).isSorted().endsWith(100).hasSizeGreaterThan(2);
    assertThat(time.slept)
        .startsWith(Duration.ofSeconds(1), Duration.ofMillis(1_500), Duration.ofMillis(2_250));
  }

  @Test
  void failedTaskEndsTheWaiting() {
    Task task = client.imagine("mock:fail-at-46 Cat").await();
    assertThat(task.status()).isEqualTo(TaskStatus.FAILURE);
    assertThat(task.failReason()).isNotBlank();
    assertThat(Progress.of(task).percent()).isEmpty();
  }

  @Test
  void failureThatSaysOneHundredPercentEndsTheWaiting() {
    Server.answers(SERVER, "{\"id\":\"1\",\"status\":\"FAILURE\",\"progress\":\"100%\"}");
    try (MidjourneyClient relay = client(SERVER.baseUrl())) {
      assertThat(relay.tasks().await("1").status()).isEqualTo(TaskStatus.FAILURE);
    }
    assertThat(requests).hasValue(1);
  }

  @Test
  void taskThatWaitsForModalIsHandedBack() {
    Task grid = client.imagine("Cat").await();
    Task single = client.action(grid, Buttons.of(grid).upscale(1).orElseThrow()).await();
    Task waiting = client.action(single, Buttons.of(single).customZoom().orElseThrow()).await();
    assertThat(waiting.status()).isEqualTo(TaskStatus.MODAL);
    assertThat(client.modal(waiting.id()).prompt("Cat --zoom 1.8").await().status())
        .isEqualTo(TaskStatus.SUCCESS);
  }

  @Test
  void timeoutTellsTheLastPoll() {
    assertThatThrownBy(
            () ->
                client
                    .imagine("mock:hang Cat")
                    .await(AwaitOptions.defaults().withTimeout(Duration.ofSeconds(30))))
        .isInstanceOfSatisfying(
            WaitException.class,
            e -> assertThat(e.task().orElseThrow().progress()).isEqualTo("46%"))
        .hasMessageContaining(
            "in vain, last seen IN_PROGRESS 46%; the task runs on: call resume()");
    assertThat(time.slept.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void transientErrorsAreSurvived() {
    stop();
    start(
        OPTIONS.withFaults(
            List.of(new FaultRule(new Fault.ServerError(502), Set.of("fetchTask"), 0.6, -1))));
    assertThat(client.imagine("Cat").await().status()).isEqualTo(TaskStatus.SUCCESS);
  }

  @Test
  void unknownTaskEndsTheWaitingSoon() {
    assertThatThrownBy(() -> client.tasks().await("1"))
        .isInstanceOf(WaitException.class)
        .hasCauseInstanceOf(NotFoundException.class);
    assertThat(requests).hasValue(3);
  }

  @Test
  void callerCanCancelTheWaiting() {
    AtomicInteger looks = new AtomicInteger();
    assertThatThrownBy(
            () ->
                client
                    .imagine("mock:hang Cat")
                    .await(
                        AwaitOptions.defaults().withCancelled(() -> looks.incrementAndGet() > 2)))
        .isInstanceOf(WaitException.class)
        .hasMessageContaining("was cancelled");
  }

  @Test
  void interruptionEndsTheWaitingAndKeepsTheFlag() {
    assertThatThrownBy(
            () ->
                client
                    .imagine("Cat")
                    .await(
                        AwaitOptions.defaults()
                            .withListener(task -> Thread.currentThread().interrupt())))
        .isInstanceOf(WaitException.class)
        .hasCauseInstanceOf(TransportException.class)
        .hasMessageContaining("Interrupted while waiting");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void thousandTasksCostATenthOfTheRequestsOrLess() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      ids.add(client.imagine("cat " + i).submit().idOrThrow());
    }
    requests.set(0);
    AwaitedTasks awaited = client.tasks().awaitAll(ids, AwaitOptions.defaults());
    assertThat(awaited.settled()).containsOnlyKeys(ids);
    assertThat(awaited.settled().values())
        .allMatch(task -> task.status().equals(TaskStatus.SUCCESS));
    assertThat(requests.get()).isLessThan(100);
  }

  @Test
  void relayWithoutListsIsAskedForEachTask() {
    SERVER.stubFor(
        any(anyUrl()).willReturn(aResponse().withBody("{\"id\":\"1\",\"status\":\"SUCCESS\"}")));
    SERVER.stubFor(post("/mj/task/list-by-condition").willReturn(aResponse().withStatus(404)));
    try (MidjourneyClient relay = client(SERVER.baseUrl())) {
      assertThat(all(relay.tasks(), "1").settled()).containsOnlyKeys("1");
    }
    SERVER.verify(1, postRequestedFor(urlEqualTo("/mj/task/list-by-condition")));
  }

  @Test
  void tasksThatTheListLeavesOutAreFetched() {
    SERVER.stubFor(
        any(anyUrl()).willReturn(aResponse().withBody("{\"id\":\"1\",\"status\":\"SUCCESS\"}")));
    SERVER.stubFor(post("/mj/task/list-by-condition").willReturn(aResponse().withBody("[]")));
    try (MidjourneyClient relay = client(SERVER.baseUrl())) {
      assertThat(all(relay.tasks(), "1").settled()).containsOnlyKeys("1");
    }
  }

  @Test
  void unknownTaskDoesNotHoldUpTheOthers() {
    String known = client.imagine("Cat").submit().idOrThrow();
    AwaitedTasks awaited = all(client.tasks(), known, "1");
    assertThat(awaited.settled()).containsOnlyKeys(known);
    assertThat(awaited.failed()).containsOnlyKeys("1");
    assertThat(awaited.failed().get("1")).hasCauseInstanceOf(NotFoundException.class);
  }

  private static AwaitedTasks all(Tasks tasks, String... ids) {
    return tasks.awaitAll(List.of(ids), AwaitOptions.defaults());
  }
}
