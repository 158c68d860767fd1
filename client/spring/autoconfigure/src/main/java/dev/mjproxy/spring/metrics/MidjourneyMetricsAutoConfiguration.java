package dev.mjproxy.spring.metrics;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.spring.MidjourneyAutoConfiguration;
import dev.mjproxy.spring.MidjourneyClientBuilderCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpObservationInterceptor;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the application has Micrometer: a timer for each operation and outcome, a gauge of the
 * tasks that are waited for, and observations of each request, which carry tracing headers.
 */
@AutoConfiguration(
    before = MidjourneyAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
public class MidjourneyMetricsAutoConfiguration {
  /** With a registry of meters. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(MeterRegistry.class)
  static class Metrics {
    @Bean
    MidjourneyClientBuilderCustomizer midjourneyMetrics(MeterRegistry registry) {
      return builder -> builder.listener(new MetricsListener(registry));
    }

    /** Once all clients are there. */
    @Bean
    SmartInitializingSingleton midjourneyGauges(
        MeterRegistry registry, ConfigurableListableBeanFactory beans) {
      return () -> {
        for (Map.Entry<String, MidjourneyClient> client :
            beans.getBeansOfType(MidjourneyClient.class).entrySet()) {
          registry.gauge(
              "mjproxy.client.tasks.awaited",
              Tags.of("client", client.getKey()),
              client.getValue(),
              it -> it.tasks().waitedFor());
        }
      };
    }
  }

  /** With a registry of observations. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ObservationRegistry.class, OkHttpObservationInterceptor.class})
  @ConditionalOnBean(ObservationRegistry.class)
  static class Traces {
    @Bean
    MidjourneyClientBuilderCustomizer midjourneyTraces(ObservationRegistry registry) {
      OkHttpObservationInterceptor interceptor =
          OkHttpObservationInterceptor.builder(registry, "mjproxy.client.http")
              .uriMapper(request -> "none")
              .build();
      return builder -> builder.customizeHttp(http -> http.addInterceptor(interceptor));
    }
  }
}
