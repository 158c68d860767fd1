package dev.mjproxy.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several listeners of one client. */
final class CallListenersTest {
  /** Writes down what it hears, and then fails. */
  private static final class Failing implements CallListener {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void responded(String operation, int status, Duration took) {
      heard.add("responded " + status);
      throw new IllegalStateException("a slip of the user's");
    }

    @Override
    public void failed(String operation, MidjourneyException failure, Duration took) {
      heard.add("failed");
      throw new IllegalStateException("a slip of the user's");
    }

    @Override
    public void retrying(String operation, RetryRule rule, int attempt, Duration delay) {
      heard.add("retrying");
      throw new IllegalStateException("a slip of the user's");
    }
  }

  @Test
  void eachHearsOfEverythingAlsoIfTheOtherFails() {
    Failing first = new Failing();
    Failing second = new Failing();
    MockServerOptions options =
        MockServerOptions.defaults()
            .withFaults(
                List.of(
                    new FaultRule(new Fault.ServerError(503), Set.of("listTasks"), 1, 1),
                    new FaultRule(new Fault.Reset(), Set.of("listQueuedTasks"), 1, 1)));
    try (MockServer mock = MockServer.start(options);
        MidjourneyClient client =
            MidjourneyClient.builder()
                .baseUrl(mock.baseUrl().toString())
                .timeSource(new FakeTime().time())
                .listener(first)
                .listener(second)
                .build()) {
      // First, on a fresh connection: OkHttp itself repeats what an old one has lost.
      assertThat(client.tasks().queue()).isEmpty();
      assertThat(client.tasks().list()).isEmpty();
    }
    assertThat(first.heard)
        .containsExactly(
            "failed", "retrying", "responded 200", "responded 503", "retrying", "responded 200");
    assertThat(second.heard).isEqualTo(first.heard);
  }
}
