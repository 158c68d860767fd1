package dev.mjproxy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.http.RetryPolicy;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.spring.health.ProviderHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A provider is asked without cost, and not for each look at its health. */
final class ProviderHealthTest {
  private static final Clock FIXED =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private static MidjourneyClient client(String url, String key) {
    return MidjourneyClient.builder().baseUrl(url).apiKey(key).retries(RetryPolicy.none()).build();
  }

  @Test
  void providerThatAnswersIsWell() {
    try (MockServer mock = MockServer.start(MockServerOptions.defaults().withSecret("S"));
        MidjourneyClient right = client(mock.baseUrl().toString(), "S");
        MidjourneyClient wrong = client(mock.baseUrl().toString(), "T")) {
      assertThat(new ProviderHealth(right, FIXED).check().problem()).isNull();
      assertThat(new ProviderHealth(wrong, FIXED).check().problem()).contains("401");
    }
  }

  @Test
  void answerIsRememberedForHalfAMinute() {
    MockServer mock = MockServer.start(MockServerOptions.defaults());
    try (mock;
        MidjourneyClient client = client(mock.baseUrl().toString(), "S")) {
      ProviderHealth fixed = new ProviderHealth(client, FIXED);
      ProviderHealth.Result first = fixed.check();
      mock.close();
      assertThat(fixed.check()).isSameAs(first);
      ProviderHealth later = new ProviderHealth(client, new Later());
      assertThat(later.check().problem()).isNotBlank();
      assertThat(later.check()).isNotSameAs(later.check());
    }
  }

  /** Each look is 31 s after the one before. */
  private static final class Later extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofSeconds(31));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
