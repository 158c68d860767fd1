package dev.mjproxy.mock.admin;

import dev.mjproxy.mock.task.Tasks;
import dev.mjproxy.mock.webhook.CallbackSender;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts for Prometheus. A request costs one addition; Micrometer is loaded when metrics are first
 * asked for, so that it does not slow the start.
 */
public final class Metrics {
  private final ConcurrentHashMap<Key, LongAdder> requests = new ConcurrentHashMap<>();
  private final Tasks tasks;
  private final CallbackSender callbacks;

  /** What requests are counted by. */
  private record Key(String operationId, int status) {}

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
    requests.computeIfAbsent(new Key(operationId, status), key -> new LongAdder()).increment();
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
        (key, count) ->
            FunctionCounter.builder("mjproxy.requests", count, LongAdder::doubleValue)
                .description("Requests answered")
                .tag("operation", key.operationId().isEmpty() ? "none" : key.operationId())
                .tag("status", Integer.toString(key.status()))
                .register(registry));
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
}
