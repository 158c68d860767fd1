package dev.mjproxy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.spring.metrics.MidjourneyMetricsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the application's registry shows of a client. */
final class MetricsTest {
  private final ApplicationContextRunner app =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MidjourneyAutoConfiguration.class, MidjourneyMetricsAutoConfiguration.class));

  @Test
  void attemptsAreTimedAndWaitsAreCounted() {
    MockServerOptions options =
        MockServerOptions.defaults()
            .withFaults(
                List.of(new FaultRule(new Fault.ServerError(503), Set.of("listTasks"), 1, 1)));
    try (MockServer mock = MockServer.start(options)) {
      app.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
          .withPropertyValues("mjproxy.base-url=" + mock.baseUrl())
          .run(
              context -> {
                context.getBean(MidjourneyClient.class).tasks().list();
                MeterRegistry registry = context.getBean(MeterRegistry.class);
                assertThat(
                        registry
                            .get("mjproxy.client.requests")
                            .tag("operation", "mj/task/list")
                            .tag("outcome", "SUCCESS")
                            .timer()
                            .count())
                    .isEqualTo(1);
                assertThat(registry.get("mjproxy.client.requests").tag("status", "503").timer())
                    .isNotNull();
                assertThat(registry.get("mjproxy.client.retries").counter().count()).isEqualTo(1);
                assertThat(
                        registry
                            .get("mjproxy.client.tasks.awaited")
                            .tag("client", "midjourneyClient")
                            .gauge()
                            .value())
                    .isZero();
              });
    }
  }

  @Test
  void requestsAreObserved() {
    try (MockServer mock = MockServer.start(MockServerOptions.defaults())) {
      SimpleMeterRegistry meters = new SimpleMeterRegistry();
      app.withBean(
              ObservationRegistry.class,
              () -> {
                ObservationRegistry registry = ObservationRegistry.create();
                registry
                    .observationConfig()
                    .observationHandler(new DefaultMeterObservationHandler(meters));
                return registry;
              })
          .withPropertyValues("mjproxy.base-url=" + mock.baseUrl())
          .run(
              context -> {
                context.getBean(MidjourneyClient.class).tasks().list();
                assertThat(meters.get("mjproxy.client.http").timer().count()).isEqualTo(1);
              });
    }
  }

  @Test
  void withoutMicrometerTheClientWorksAllTheSame() {
    app.withPropertyValues("mjproxy.base-url=http://127.0.0.1:1")
        .run(context -> assertThat(context).hasSingleBean(MidjourneyClient.class));
  }
}
