package dev.mjproxy.mock.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The counts for Prometheus. */
final class MetricsTest {
  @Test
  void requestsAndTasksAreCounted() {
    try (RunningMock mock = new RunningMock()) {
      mock.accepted("imagine", Bodies.prompt("1"));
      mock.accepted("imagine", Bodies.prompt("mock:instant"));
      mock.get("/nowhere");
      mock.pass(Duration.ofSeconds(1));
      Answer metrics = mock.get("/__mjproxy/metrics");

      assertThat(metrics.header("Content-Type").orElse("")).startsWith("text/plain");
      assertThat(metrics.text().lines())
          .contains(
              "mjproxy_requests_total{operation=\"submitImagine\",status=\"200\"} 2.0",
              "mjproxy_requests_total{operation=\"none\",status=\"404\"} 1.0",
              "mjproxy_tasks 2.0",
              "mjproxy_tasks_under_way 1.0",
              "mjproxy_callbacks_kept 0.0");
    }
  }
}
