package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One client for a whole Spring application, which closes it. */
@Configuration(proxyBeanMethods = false)
public class SpringBean {
  // tag::spring-bean[]
  @Bean(destroyMethod = "close")
  MidjourneyClient midjourney(@Value("${mj.url}") String url, @Value("${mj.key}") String key) {
    return MidjourneyClient.builder().baseUrl(url).apiKey(key).build();
  }
  // end::spring-bean[]
}
