package dev.mjproxy.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.RateLimitedException;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@link RetryRule} against a fault of the mock that strikes once. */
final class RetryRuleTest {
  private final FakeTime time = new FakeTime();
  private final List<RetryRule> retried = new ArrayList<>();

  private final CallListener listener =
      new CallListener() {
        @Override
        public void retrying(String operation, RetryRule rule, int attempt, Duration delay) {
          retried.add(rule);
        }
      };

  private MidjourneyClient client(String baseUrl) {
    return MidjourneyClient.builder()
        .baseUrl(baseUrl)
        .timeSource(time.time())
        .listener(listener)
        .callTimeout(Duration.ofSeconds(1))
        .build();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new Fault.TooManyRequests(Duration.ofSeconds(4)), "RATE_LIMITED", true, 1),
        Arguments.of(new Fault.ServerError(503), "UNAVAILABLE", true, 1),
        Arguments.of(new Fault.ServerError(500), "SERVER_ERROR", false, 0),
        Arguments.of(new Fault.ServerError(502), "SERVER_ERROR", false, 0),
        Arguments.of(new Fault.ServerError(504), "SERVER_ERROR", false, 0),
        Arguments.of(new Fault.ResetBefore(), "NO_RESPONSE", false, 0),
        Arguments.of(new Fault.Reset(), "NO_RESPONSE", false, 1),
        Arguments.of(new Fault.SlowBody(Duration.ofSeconds(3)), "NO_RESPONSE", false, 1),
        Arguments.of(new Fault.EmptyBody(), "UNREADABLE", false, 1),
        Arguments.of(new Fault.Html(), "UNREADABLE", false, 1),
        Arguments.of(new Fault.TruncatedJson(), "UNREADABLE", false, 1));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void lookIsRepeated(Fault fault, RetryRule rule) {
    try (MockServer mock = struckBy(fault, 1);
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      assertThat(client.tasks().list()).isEmpty();
      assertThat(retried).containsExactly(rule);
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void submissionIsRepeatedOnlyWhenNothingWasAccepted(
      Fault fault, RetryRule rule, boolean isRepeated, int accepted) {
    try (MockServer mock = struckBy(fault, 1);
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      Submission submission = client.imagine("Cat").submit();
      assertThat(retried).isEqualTo(isRepeated ? List.of(rule) : List.of());
      assertThat(submission)
          .isInstanceOf(isRepeated ? Submission.Accepted.class : Submission.UnknownOutcome.class);
      assertThat(client.tasks().list()).hasSize(accepted);
    }
  }

  @Test
  void bothAreRepeatedWhenNothingWasSent() throws IOException {
    String nobody = "http://127.0.0.1:" + freePort();
    try (MidjourneyClient client = client(nobody)) {
      assertThatThrownBy(() -> client.imagine("Cat").submit())
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.mayHaveBeenAccepted()).isFalse())
          .hasMessageContaining("nothing was sent");
      assertThatThrownBy(() -> client.tasks().list()).isInstanceOf(TransportException.class);
    }
    assertThat(retried).hasSize(4).containsOnly(RetryRule.NOT_SENT);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void refusedKeyIsFinal() {
    try (MockServer mock = MockServer.start(MockServerOptions.defaults().withSecret("S"));
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      assertThatThrownBy(() -> client.tasks().list()).isInstanceOf(AuthenticationException.class);
      assertThat(retried).isEmpty();
    }
  }

  @Test
  void delaysGrowWithJitterAndStop() {
    try (MockServer mock = struckBy(new Fault.ServerError(500), -1);
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      assertThatThrownBy(() -> client.tasks().list()).hasMessageContaining("HTTP 500");
      assertThat(time.slept).hasSize(2);
      assertThat(time.slept.get(0)).isBetween(Duration.ofMillis(375), Duration.ofMillis(500));
      assertThat(time.slept.get(1)).isBetween(Duration.ofMillis(750), Duration.ofMillis(1_000));
    }
  }

  @Test
  void retryAfterIsObeyedAndCapped() {
    try (MockServer mock = struckBy(new Fault.TooManyRequests(Duration.ofSeconds(40)), 1);
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      client.tasks().list();
      assertThat(time.slept).containsExactly(Duration.ofSeconds(40));
    }
    try (MockServer mock = struckBy(new Fault.TooManyRequests(Duration.ofSeconds(61)), 1);
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      assertThatThrownBy(() -> client.tasks().list())
          .isInstanceOfSatisfying(
              RateLimitedException.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(61)));
      assertThat(time.slept).hasSize(1);
    }
  }

  @Test
  void counterBelongsToTheCallAndNotToTheClient() {
    try (MockServer mock = struckBy(new Fault.ServerError(500), 4);
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      assertThatThrownBy(() -> client.tasks().list()).hasMessageContaining("HTTP 500");
      assertThat(client.tasks().list()).isEmpty();
      assertThat(retried).hasSize(3);
    }
  }

  @Test
  void interruptionEndsTheCallAndKeepsTheFlag() {
    try (MockServer mock = struckBy(new Fault.ServerError(500), -1);
        MidjourneyClient client = client(mock.baseUrl().toString())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> client.tasks().list())
          .isInstanceOf(TransportException.class)
          .hasMessage("Interrupted before anything was sent; call again if that was not meant");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(retried).isEmpty();
    }
  }

  @Test
  void oneAttemptMeansNoRetries() {
    try (MockServer mock = struckBy(new Fault.ServerError(500), 1);
        MidjourneyClient client =
            MidjourneyClient.builder()
                .baseUrl(mock.baseUrl().toString())
                .retries(RetryPolicy.none())
                .build()) {
      assertThatThrownBy(() -> client.tasks().list()).hasMessageContaining("HTTP 500");
    }
  }

  private static MockServer struckBy(Fault fault, int times) {
    return MockServer.start(
        MockServerOptions.defaults().withFaults(List.of(new FaultRule(fault, Set.of(), 1, times))));
  }
}
