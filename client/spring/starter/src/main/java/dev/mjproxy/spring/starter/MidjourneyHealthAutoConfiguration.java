package dev.mjproxy.spring.starter;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.spring.MidjourneyAutoConfiguration;
import dev.mjproxy.spring.health.ProviderHealth;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * The health indicator {@code midjourney}: down when a provider does not answer, or refuses the
 * key. {@code management.health.midjourney.enabled=false} switches it off.
 */
@AutoConfiguration(after = MidjourneyAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(MidjourneyClient.class)
@ConditionalOnEnabledHealthIndicator("midjourney")
public class MidjourneyHealthAutoConfiguration {
  /** Asks each client's provider, at most every 30 s. */
  @Bean
  HealthIndicator midjourneyHealthIndicator(Map<String, MidjourneyClient> clients) {
    Map<String, ProviderHealth> providers = new LinkedHashMap<>();
    clients.forEach(
        (name, client) -> providers.put(name, new ProviderHealth(client, Clock.systemUTC())));
    return new Indicator(providers);
  }

  private static final class Indicator extends AbstractHealthIndicator {
    private final Map<String, ProviderHealth> providers;

    Indicator(Map<String, ProviderHealth> providers) {
      super("The Midjourney provider cannot be asked");
      this.providers = providers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
      health.up();
      for (Map.Entry<String, ProviderHealth> provider : providers.entrySet()) {
        String problem = provider.getValue().check().problem();
        if (problem != null) {
          health.down();
        }
        health.withDetail(provider.getKey(), problem == null ? "answers" : problem);
      }
    }
  }
}
