package dev.mjproxy.spring;

import dev.mjproxy.client.MidjourneyClientBuilder;

/**
 * Changes the builder of each auto-configured client, after the properties; a bean of this type is
 * all that it takes.
 *
 * <pre>{@code
 * @Bean
 * MidjourneyClientBuilderCustomizer retries() {
 *   return builder -> builder.retries(RetryPolicy.none());
 * }
 * }</pre>
 */
@FunctionalInterface
public interface MidjourneyClientBuilderCustomizer {
  /** Changes the builder; called in the order of the beans. */
  void customize(MidjourneyClientBuilder builder);
}
