package dev.mjproxy.spring.metrics;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.http.RetryRule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/**
 * Timer {@code mjproxy.client.requests} for each attempt, by operation, status and outcome, and
 * counter {@code mjproxy.client.retries}.
 */
final class MetricsListener implements CallListener {
  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private final MeterRegistry registry;

  MetricsListener(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void responded(String operation, int status, Duration took) {
    String outcome =
        status < FIRST_CLIENT_ERROR
            ? "SUCCESS"
            : status < FIRST_SERVER_ERROR ? "CLIENT_ERROR" : "SERVER_ERROR";
    record(operation, Integer.toString(status), outcome, took);
  }

  @Override
  public void failed(String operation, MidjourneyException failure, Duration took) {
    record(operation, "none", "NO_RESPONSE", took);
  }

  private void record(String operation, String status, String outcome, Duration took) {
    registry
        .timer(
            "mjproxy.client.requests", "operation", operation, "status", status, "outcome", outcome)
        .record(took);
  }

  @Override
  public void retrying(String operation, RetryRule rule, int attempt, Duration delay) {
    registry
        .counter(
            "mjproxy.client.retries",
            "operation",
            operation,
            "rule",
            rule.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
