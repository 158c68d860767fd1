package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.task.Tasks;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts for Prometheus. A request costs one addition; Micrometer is loaded when metrics are first
 * asked for, so that it does not slow the start.
 */
public final class Metrics {
  private final Map<String, Map<Integer, LongAdder>> requests = new ConcurrentHashMap<>();
  private final Tasks tasks;
  private final CallbackSender callbacks;

  /**
   * Counts from zero.
   *
   * @param tasks whose number is shown
   * @param callbacks whose deliveries are shown
   */
  public Metrics(Tasks tasks, CallbackSender callbacks) {
    this.tasks = tasks;
    this.callbacks = callbacks;
  }

  void count(String operationId, int status) {
    requests
        .computeIfAbsent(operationId, id -> new ConcurrentHashMap<>())
        .computeIfAbsent(status, code -> new LongAdder())
        .increment();
  }

  /** The metrics in Prometheus' text format. */
  String scrape() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      register(registry);
      return registry.scrape();
    } finally {
      registry.close();
    }
  }

  private void register(PrometheusMeterRegistry registry) {
    requests.forEach(
        (operationId, counts) ->
            counts.forEach((status, count) -> register(registry, operationId, status, count)));
    Gauge.builder("mjproxy.tasks", tasks.store(), store -> store.count())
        .description("Tasks kept")
        .register(registry);
    Gauge.builder("mjproxy.tasks.under.way", tasks, all -> all.queued().size())
        .description("Tasks waiting or running")
        .register(registry);
    Gauge.builder("mjproxy.callbacks.kept", callbacks, sender -> sender.deliveries().size())
        .description("Callback deliveries in the log")
        .register(registry);
  }

  private static void register(
      PrometheusMeterRegistry registry, String operationId, int status, LongAdder count) {
    FunctionCounter.builder("mjproxy.requests", count, LongAdder::doubleValue)
        .description("Requests answered")
        .tag("operation", operationId.isEmpty() ? "none" : operationId)
        .tag("status", Integer.toString(status))
        .register(registry);
  }
}
