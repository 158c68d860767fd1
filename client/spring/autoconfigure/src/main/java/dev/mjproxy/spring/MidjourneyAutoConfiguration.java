package dev.mjproxy.spring;

import dev.mjproxy.client.MidjourneyClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * A {@link MidjourneyClient} of {@code mjproxy.*} where {@code mjproxy.base-url} is set, and one
 * more, a bean of that name, for each {@code mjproxy.clients.<name>.*}. They are closed with the
 * application.
 */
@AutoConfiguration
@Import(NamedClients.class)
@EnableConfigurationProperties(ClientProperties.class)
public class MidjourneyAutoConfiguration {
  /** Makes the clients of this application. */
  @Bean
  static ClientBuilders midjourneyClientBuilders(
      ObjectProvider<SslBundles> bundles,
      ObjectProvider<MidjourneyClientBuilderCustomizer> customizers) {
    return new ClientBuilders(bundles.getIfAvailable(), customizers.orderedStream().toList());
  }

  /** The default client. */
  @Bean(destroyMethod = "close")
  @Primary
  @ConditionalOnMissingBean
  @ConditionalOnProperty("mjproxy.base-url")
  MidjourneyClient midjourneyClient(ClientBuilders builders, ClientProperties properties) {
    return builders.client("mjproxy", properties);
  }
}
