package dev.mjproxy.spring.jackson;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application's JSON mapper the module of its Jackson. */
@AutoConfiguration
public class MidjourneyJacksonAutoConfiguration {
  /** Spring Boot 3, and 4 with Jackson 2. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "com.fasterxml.jackson.databind.ObjectMapper")
  static class Jackson2 {
    @Bean
    MidjourneyJackson2Module midjourneyJackson2Module() {
      return new MidjourneyJackson2Module();
    }
  }

  /** Spring Boot 4. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "tools.jackson.databind.json.JsonMapper")
  static class Jackson3 {
    @Bean
    MidjourneyJackson3Module midjourneyJackson3Module() {
      return new MidjourneyJackson3Module();
    }
  }
}
