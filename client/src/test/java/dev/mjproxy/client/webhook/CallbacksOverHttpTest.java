package dev.mjproxy.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.MidjourneyClientBuilder;
import dev.mjproxy.client.http.Sleeper;
import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.AwaitedTasks;
import dev.mjproxy.client.task.TaskEvents;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The mock calls back over HTTP. No time passes for the clients, so that nothing but a callback can
 * end a waiting; the test moves the mock's clock.
 */
final class CallbacksOverHttpTest {
  private static final Clock FIXED =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Duration MORE_THAN_A_TASK = Duration.ofMinutes(2);

  /** Wakes for callbacks only. */
  private static final Sleeper TIMELESS =
      new Sleeper() {
        @Override
        public void sleep(Duration duration) {
          throw new AssertionError("slept without listening for callbacks");
        }

        @Override
        public void sleep(Duration duration, Semaphore wakeup) throws InterruptedException {
          wakeup.acquire();
        }
      };

  private MockServer mock;
  private HttpServer hook;
  private MidjourneyClient client;

  @BeforeEach
  void start() throws IOException {
    mock =
        MockServer.start(
            MockServerOptions.defaults()
                .withClock(FIXED)
                .withConcurrency(MockServerOptions.UNLIMITED));
    client = builder().build();
    hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.createContext(
        "/hook",
        exchange -> {
          try (exchange) {
            client.webhooks().receive(exchange.getRequestBody());
            exchange.sendResponseHeaders(204, -1);
          }
        });
    hook.start();
  }

  @AfterEach
  void stop() {
    client.close();
    mock.close();
    hook.stop(0);
  }

  private MidjourneyClientBuilder builder() {
    return MidjourneyClient.builder()
        .baseUrl(mock.baseUrl().toString())
        .timeSource(new TimeSource(FIXED, TIMELESS, new Random(7)));
  }

  private String hookUrl() {
    return "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
  }

  private String submit() {
    return client.imagine("Cat").notifyHook(hookUrl()).start().id();
  }

  @Test
  void callbackEndsTheWaiting() {
    String id = submit();
    CompletableFuture<Task> task = client.tasks().async(tasks -> tasks.awaitSuccess(id));
    mock.advanceClock(MORE_THAN_A_TASK);
    assertThat(task.join().id()).isEqualTo(id);
    assertThat(client.tasks().waitedFor()).isZero();
  }

  @Test
  void tasksThatAreWaitedForAreCounted() {
    String id = submit();
    CompletableFuture<Integer> counted = new CompletableFuture<>();
    AwaitOptions options =
        AwaitOptions.defaults().withListener(task -> counted.complete(client.tasks().waitedFor()));
    CompletableFuture<Task> task = client.tasks().async(tasks -> tasks.await(id, options));
    assertThat(counted.join()).isEqualTo(1);
    mock.advanceClock(MORE_THAN_A_TASK);
    assertThat(task.join().id()).isEqualTo(id);
  }

  @Test
  void callbacksEndTheWaitingForManyTasks() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ids.add(submit());
    }
    CompletableFuture<AwaitedTasks> all =
        client.tasks().async(tasks -> tasks.awaitAll(ids, AwaitOptions.defaults()));
    mock.advanceClock(MORE_THAN_A_TASK);
    assertThat(all.join().settled()).hasSize(100);
  }

  @Test
  void callbackOnOneProcessWakesTheWaiterOnAnother() {
    SharedEvents events = new SharedEvents();
    client.close();
    client = builder().taskEvents(events).build();
    try (MidjourneyClient other = builder().taskEvents(events).build()) {
      String id = submit();
      CompletableFuture<Task> task = other.tasks().async(tasks -> tasks.awaitSuccess(id));
      mock.advanceClock(MORE_THAN_A_TASK);
      assertThat(task.join().status()).isEqualTo(TaskStatus.SUCCESS);
      assertThat(events.listeners).hasSize(2);
    }
    assertThat(events.listeners).hasSize(1);
  }

  @Test
  void eventsThatFailLoseNothing() {
    client.close();
    client =
        builder()
            .taskEvents(
                new TaskEvents() {
                  @Override
                  public void publish(Task task) {
                    throw new IllegalStateException("no connection");
                  }

                  @Override
                  public Subscription subscribe(Consumer<Task> listener) {
                    return () -> {};
                  }
                })
            .build();
    String id = submit();
    CompletableFuture<Task> task = client.tasks().async(tasks -> tasks.awaitSuccess(id));
    mock.advanceClock(MORE_THAN_A_TASK);
    assertThat(task.join().id()).isEqualTo(id);
  }

  /** Processes in one: publishes to all that subscribed. */
  private static final class SharedEvents implements TaskEvents {
    private final List<Consumer<Task>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Task task) {
      Task sent = Task.fromJson(task.toJson());
      listeners.forEach(listener -> listener.accept(sent));
    }

    @Override
    public Subscription subscribe(Consumer<Task> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }
  }
}
