package dev.mjproxy.spring.webhook;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.spring.MidjourneyAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;

/** The controller that takes callbacks, where {@code mjproxy.webhook.secret} is set. */
@AutoConfiguration(after = MidjourneyAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnProperty("mjproxy.webhook.secret")
@EnableConfigurationProperties(WebhookProperties.class)
public class MidjourneyWebhookAutoConfiguration {
  /** The hook's address. */
  @Bean
  MidjourneyWebhook midjourneyWebhook(WebhookProperties properties, Environment environment) {
    return new MidjourneyWebhook(properties, environment);
  }

  /** The controller. */
  @Bean
  WebhookController midjourneyWebhookController(
      MidjourneyWebhook webhook,
      ObjectProvider<MidjourneyClient> clients,
      ApplicationEventPublisher events) {
    return new WebhookController(webhook, clients.orderedStream().toList(), events);
  }
}
