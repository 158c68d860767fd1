package dev.mjproxy.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Mode;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Properties in, clients out, and a sentence for each wrong property. */
final class MidjourneyAutoConfigurationTest {
  private final ApplicationContextRunner app =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(SslAutoConfiguration.class, MidjourneyAutoConfiguration.class));

  @Test
  void clientDrawsWithItsProperties() {
    MockServerOptions options =
        MockServerOptions.defaults().withSecret("S").withTaskDuration(Duration.ofMillis(50));
    try (MockServer mock = MockServer.start(options)) {
      app.withPropertyValues(
              "mjproxy.base-url=" + mock.baseUrl(), "mjproxy.api-key=S", "mjproxy.mode=fast")
          .run(
              context -> {
                MidjourneyClient client = context.getBean(MidjourneyClient.class);
                assertThat(client.toString()).contains("/mj-fast");
                assertThat(client.imagine("Cat").awaitSuccess().imageUrl()).isNotBlank();
              });
    }
  }

  @Test
  void clientIsClosedWithTheApplication() {
    MidjourneyClient[] kept = new MidjourneyClient[1];
    app.withPropertyValues("mjproxy.base-url=http://127.0.0.1:1")
        .run(context -> kept[0] = context.getBean(MidjourneyClient.class));
    assertThatThrownBy(() -> kept[0].tasks().list()).hasMessageContaining("closed");
  }

  @Test
  void withoutAnAddressThereIsNoClient() {
    app.run(context -> assertThat(context).doesNotHaveBean(MidjourneyClient.class));
  }

  @Test
  void clientOfTheApplicationsOwnComesFirst() {
    app.withPropertyValues("mjproxy.base-url=http://127.0.0.1:1")
        .withUserConfiguration(OwnClient.class)
        .run(
            context ->
                assertThat(context.getBean(MidjourneyClient.class).toString())
                    .contains("127.0.0.1:2"));
  }

  @Test
  void namedClientsStandBesideTheDefaultOne() {
    app.withPropertyValues(
            "mjproxy.base-url=http://127.0.0.1:1",
            "mjproxy.clients.cheap.base-url=http://127.0.0.1:2",
            "mjproxy.clients.cheap.mode=relax",
            "mjproxy.clients.fast.base-url=http://127.0.0.1:3")
        .run(
            context -> {
              Map<String, MidjourneyClient> clients =
                  context.getBeansOfType(MidjourneyClient.class);
              assertThat(clients).containsOnlyKeys("midjourneyClient", "cheap", "fast");
              assertThat(clients.get("cheap")).hasToString("MidjourneyClient[" + relax() + "]");
              assertThat(context.getBean(MidjourneyClient.class))
                  .isSameAs(clients.get("midjourneyClient"));
            });
  }

  @Test
  void conditionsOnClientsSeeThoseWithNames() {
    app.withConfiguration(AutoConfigurations.of(WithAClient.class))
        .withPropertyValues("mjproxy.clients.cheap.base-url=http://127.0.0.1:2")
        .run(context -> assertThat(context).hasSingleBean(WithAClient.class));
    app.withConfiguration(AutoConfigurations.of(WithAClient.class))
        .run(context -> assertThat(context).doesNotHaveBean(WithAClient.class));
  }

  private static String relax() {
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl("http://127.0.0.1:2").mode(Mode.RELAX).build()) {
      String text = client.toString();
      return text.substring("MidjourneyClient[".length(), text.length() - 1);
    }
  }

  @Test
  void customizersChangeTheBuilder() {
    app.withPropertyValues("mjproxy.base-url=http://127.0.0.1:1")
        .withUserConfiguration(Turbo.class)
        .run(
            context ->
                assertThat(context.getBean(MidjourneyClient.class).toString())
                    .contains("/mj-turbo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mjproxy.base-url | ftp://example.com",
        "mjproxy.base-url | http://",
        "mjproxy.connect-timeout | -1s",
        "mjproxy.callback-poll-interval | 0s",
        "mjproxy.proxy | proxy.example.com",
        "mjproxy.proxy | http://proxy:3128",
        "mjproxy.proxy | proxy:99999",
        "mjproxy.ssl-bundle | missing",
        "mjproxy.clients.other.base-url | ''",
      })
  void wrongPropertyIsNamedInOneSentence(String property, String value) {
    app.withPropertyValues("mjproxy.base-url=http://127.0.0.1:1", property + "=" + value)
        .withPropertyValues("mjproxy.clients.other.mode=fast")
        .withPropertyValues(
            property.startsWith("mjproxy.clients")
                ? "a=b"
                : "mjproxy.clients.other.base-url=http://127.0.0.1:9")
        .run(
            context -> {
              Throwable failure = context.getStartupFailure();
              assertThat(failure).isNotNull();
              FailureAnalysis analysis = new InvalidPropertyFailureAnalyzer().analyze(failure);
              assertThat(analysis).isNotNull();
              assertThat(analysis.getDescription())
                  .contains(property + ":")
                  .doesNotContain("\n")
                  .endsWith(".");
              assertThat(analysis.getAction()).contains("'" + property + "'");
            });
  }

  @Test
  void nameOfAnotherBeanIsRefused() {
    app.withPropertyValues("mjproxy.clients.turbo.base-url=http://127.0.0.1:1")
        .withUserConfiguration(Turbo.class)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .isInstanceOf(InvalidMidjourneyPropertyException.class)
                    .hasMessage(
                        "mjproxy.clients.turbo: expected a name that no other bean has, and there"
                            + " is a bean 'turbo' already"));
  }

  @Test
  void keysArePrintedNowhere() {
    app.withPropertyValues("mjproxy.base-url=http://127.0.0.1:1", "mjproxy.api-key=s3cret")
        .run(
            context ->
                assertThat(context.getBean(ClientProperties.class).toString())
                    .contains("127.0.0.1")
                    .doesNotContain("s3cret"));
  }

  /** As the health indicators of the starters. */
  @AutoConfiguration(after = MidjourneyAutoConfiguration.class)
  @ConditionalOnBean(MidjourneyClient.class)
  static class WithAClient {}

  @Configuration(proxyBeanMethods = false)
  static class OwnClient {
    @Bean
    MidjourneyClient own() {
      return MidjourneyClient.builder().baseUrl("http://127.0.0.1:2").build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Turbo {
    @Bean
    MidjourneyClientBuilderCustomizer turbo() {
      return builder -> builder.mode(Mode.TURBO);
    }
  }
}
