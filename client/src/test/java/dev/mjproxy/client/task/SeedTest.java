package dev.mjproxy.client.task;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.ServerException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A seed that is not ready is waited for, in a time that only passes when the client sleeps. */
final class SeedTest {
  private static final String PATH = "/mj/task/17/image-seed";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final FakeTime time = new FakeTime();
  private final MidjourneyClient client =
      MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).timeSource(time.time()).build();

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static ResponseDefinitionBuilder notReady() {
    return aResponse().withStatus(202).withBody("{\"code\":22,\"description\":\"Seed not ready\"}");
  }

  @Test
  void seedIsAskedForUntilItIsReady() {
    SERVER.stubFor(
        get(PATH)
            .inScenario("seed")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(notReady())
            .willSetStateTo("there"));
    SERVER.stubFor(
        get(PATH)
            .inScenario("seed")
            .whenScenarioStateIs("there")
            .willReturn(okJson("{\"code\":1,\"description\":\"ok\",\"result\":\"4711\"}")));
    assertThat(client.tasks().imageSeed("17")).isEqualTo("4711");
    assertThat(time.slept).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void seedThatNeverGetsReadyIsNoUnreadableResponse() {
    SERVER.stubFor(get(PATH).willReturn(notReady()));
    assertThatThrownBy(() -> client.tasks().imageSeed("17"))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.mayHaveBeenAccepted()).isFalse())
        .hasMessage(
            "The seed of task '17' was not ready within PT2M: Seed not ready (HTTP 202, code 22);"
                + " ask again later; asking bills nothing");
    SERVER.verify(25, getRequestedFor(urlEqualTo(PATH)));
    assertThat(time.slept).hasSize(24).containsOnly(Duration.ofSeconds(5));
  }

  @Test
  void bodyWithoutASeedIsUnreadable() {
    SERVER.stubFor(get(PATH).willReturn(okJson("{\"code\":1,\"description\":\"ok\"}")));
    assertThatThrownBy(() -> client.tasks().imageSeed("17"))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("the body has no seed");
  }
}
