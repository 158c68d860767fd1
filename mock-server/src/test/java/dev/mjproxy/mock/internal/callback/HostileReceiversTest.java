package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.HostileReceiver;
import dev.mjproxy.mock.testing.HostileReceiver.Manner;
import dev.mjproxy.mock.testing.RunningMock;
import dev.mjproxy.openapi.profile.CallbackAxis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A receiver that never ends its responses holds neither callbacks nor the test that waits. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class HostileReceiversTest {
  private static final CallbackAxis IN_ORDER =
      new CallbackAxis(true, CallbackAxis.Order.ORDERED, 1);

  @ParameterizedTest
  @EnumSource(names = {"BODY_THAT_NEVER_COMES", "BODY_WITHOUT_END"})
  void bodyThatDoesNotEndHoldsNoCallback(Manner manner) throws Exception {
    try (HostileReceiver receiver = new HostileReceiver(manner);
        RunningMock mock = new RunningMock()) {
      submit(mock, receiver);
      mock.passAll();
      mock.server().awaitCallbacks();

      assertThat(outcomes(mock)).containsExactly("200", "200");
    }
  }

  @Test
  void connectionOfABodyWithoutEndIsClosed() throws Exception {
    try (HostileReceiver receiver = new HostileReceiver(Manner.BODY_WITHOUT_END);
        RunningMock mock = new RunningMock()) {
      submit(mock, receiver);
      mock.passAll();

      receiver.awaitEndOfConnection();
      receiver.awaitEndOfConnection();
    }
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void deadlineCoversTheWholeExchange(Manner manner) throws Exception {
    boolean answers = manner.name().startsWith("BODY");
    // A status that does come must come in time on a slow machine as well.
    Duration deadline = answers ? Duration.ofSeconds(5) : Duration.ofMillis(500);
    CallbackQueue.Settings settings = new CallbackQueue.Settings(1, deadline, "");
    try (HostileReceiver receiver = new HostileReceiver(manner);
        CallbackSender sender =
            new CallbackSender(
                new CallbackTargets(Set.of()), settings, CallbackFaults.NONE, IN_ORDER)) {
      sender.send(delivery(1, receiver.url()), body());
      sender.send(delivery(2, receiver.url()), body());
      sender.idle().join();

      String expected = answers ? "200" : "failed: no reply within 500 ms";
      assertThat(sender.deliveries())
          .extracting(delivery -> delivery.outcome().text())
          .containsExactly(expected, expected);
      receiver.awaitEndOfConnection();
      receiver.awaitEndOfConnection();
    }
  }

  @Test
  void callbackThatCannotBeSentDoesNotKeepThoseBehindItBack() {
    try (CallbackSender sender =
        new CallbackSender(new CallbackTargets(Set.of()), 1, CallbackFaults.NONE, IN_ORDER)) {
      // A port that there is not: the client refuses to try.
      sender.send(delivery(1, "http://127.0.0.1:99999/hook"), body());
      sender.send(delivery(2, "http://127.0.0.1:99999/hook"), body());
      sender.idle().join();

      assertThat(sender.deliveries())
          .extracting(delivery -> delivery.outcome().text())
          .hasSize(2)
          .allMatch(outcome -> outcome.startsWith("failed: "));
    }
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void closingEndsCallbacksInFlightAndWhoeverWaitsForThem(Manner manner) throws Exception {
    try (HostileReceiver receiver = new HostileReceiver(manner);
        RunningMock mock = new RunningMock()) {
      submit(mock, receiver);
      mock.passAll();
      receiver.awaitCallback();
      CompletableFuture<Void> waiting = CompletableFuture.runAsync(mock.server()::awaitCallbacks);
      mock.server().close();

      receiver.awaitEndOfConnection();
      waiting.join();
    }
  }

  @Test
  void resetEndsCallbacksInFlightAndThoseThatWait() throws Exception {
    try (HostileReceiver receiver = new HostileReceiver(Manner.SILENT);
        RunningMock mock = new RunningMock()) {
      submit(mock, receiver);
      mock.passAll();
      receiver.awaitCallback();
      mock.server().reset();
      receiver.awaitEndOfConnection();
      mock.server().awaitCallbacks();

      assertThat(outcomes(mock)).isEmpty();
    }
  }

  @Test
  void closingEndsAllThreads() throws Exception {
    try (HostileReceiver receiver = new HostileReceiver(Manner.SILENT);
        RunningMock mock = new RunningMock()) {
      submit(mock, receiver);
      mock.passAll();
      receiver.awaitCallback();
      List<Thread> ours = threads();
      assertThat(ours).isNotEmpty();
      mock.server().close();

      for (Thread thread : ours) {
        thread.join(60_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(
            thread ->
                thread.getName().startsWith("mjproxy-")
                    || (thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals("mjproxy-callbacks")))
        .toList();
  }

  private static void submit(RunningMock mock, HostileReceiver receiver) {
    mock.accepted("shorten", Bodies.of("prompt", "a cat", "notifyHook", receiver.url()));
  }

  private static CallbackDelivery delivery(long number, String url) {
    return new CallbackDelivery(
        number, "1", url, "SUCCESS", "100%", Instant.EPOCH, 0, new CallbackOutcome.Pending());
  }

  private static CallbackBody body() {
    return new CallbackBody(2, () -> Optional.of("{}".getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> outcomes(RunningMock mock) {
    return mock.get("/__mjproxy/callbacks")
        .json()
        .valueStream()
        .map(delivery -> delivery.path("outcome").asString())
        .toList();
  }
}
