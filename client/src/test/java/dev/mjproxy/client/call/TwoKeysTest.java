package dev.mjproxy.client.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.MidjourneyClientBuilder;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.model.ImagineRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both keys set, where one of them hides the other from the server, and other refused keys. */
final class TwoKeysTest {
  private static final String IMAGINE = "/mj/submit/imagine";
  private static final String ACCEPTED = "{\"code\":1,\"description\":\"ok\",\"result\":\"17\"}";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private static MidjourneyClientBuilder builder() {
    return MidjourneyClient.builder().baseUrl(SERVER.baseUrl());
  }

  private static MidjourneyClient bothSet() {
    return builder().apiKey("S").apiSecret("S").build();
  }

  private static void refuseAllBut(MappingBuilder good, int status) {
    SERVER.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(status)));
    SERVER.stubFor(good.atPriority(5).willReturn(okJson(ACCEPTED)));
  }

  @Test
  void keyThatTheServerTakesIsSentAloneFromThenOn() throws IOException {
    refuseAllBut(
        any(anyUrl())
            .withHeader("Authorization", absent())
            .withHeader("mj-api-secret", equalTo("S")),
        401);
    try (MidjourneyClient client = bothSet()) {
      assertThat(client.imagine("Cat").submit().idOrThrow()).isEqualTo("17");
      SERVER.verify(2, postRequestedFor(urlEqualTo(IMAGINE)));
      SERVER.verify(1, postRequestedFor(urlEqualTo(IMAGINE)).withHeader("Authorization", absent()));
      assertThat(client.imagine("Cat").submit().idOrThrow()).isEqualTo("17");
      assertThat(
              client
                  .api()
                  .submit()
                  .submitImagine(ImagineRequest.builder("Cat").build())
                  .execute()
                  .isSuccessful())
          .isTrue();
      SERVER.verify(4, postRequestedFor(urlEqualTo(IMAGINE)));
    }
  }

  @Test
  void submissionWhoseResponseIsLostWithTheRightKeyIsNoRefusedKey() {
    refuseAllBut(any(anyUrl()).withHeader("Authorization", absent()), 401);
    SERVER.stubFor(
        post(IMAGINE)
            .withHeader("Authorization", absent())
            .atPriority(1)
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    try (MidjourneyClient client = bothSet()) {
      assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
    }
    SERVER.verify(2, postRequestedFor(urlEqualTo(IMAGINE)));
  }

  @Test
  void bearerAloneIsTriedToo() {
    refuseAllBut(any(anyUrl()).withHeader("mj-api-secret", absent()), 401);
    try (MidjourneyClient client = bothSet()) {
      assertThat(client.imagine("Cat").submit().idOrThrow()).isEqualTo("17");
    }
  }

  @Test
  void submissionIsSentOnceWhereNeitherKeyIsRight() {
    refuseAllBut(post("/nothing"), 401);
    try (MidjourneyClient client = bothSet()) {
      assertThatThrownBy(() -> client.imagine("Cat").submit())
          .isInstanceOf(AuthenticationException.class)
          .hasMessage(
              "The key was refused (HTTP 401); apiKey(…) and apiSecret(…) were sent together, and"
                  + " each alone: neither is right");
    }
    SERVER.verify(1, postRequestedFor(urlEqualTo(IMAGINE)));
  }

  @Test
  void statusThatIsNoProofIsNotAnsweredWithAnotherSubmission() {
    refuseAllBut(any(anyUrl()).withHeader("Authorization", absent()), 403);
    try (MidjourneyClient client = bothSet()) {
      assertThatThrownBy(() -> client.imagine("Cat").submit())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageEndingWith("both set: drop the one that this server does not read");
    }
    SERVER.verify(1, postRequestedFor(urlEqualTo(IMAGINE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "apiKey", "apiSecret"})
  void adviceFitsWhatWasSent(String sent) {
    refuseAllBut(post("/nothing"), 401);
    MidjourneyClientBuilder builder = builder();
    String advice =
        switch (sent) {
          case "apiKey" -> {
            builder.apiKey("wrong").apiKey("S");
            yield "it was sent as Authorization: Bearer; check it, or pass it to apiSecret(…)";
          }
          case "apiSecret" -> {
            builder.apiSecret("S");
            yield "it was sent as mj-api-secret; check it, or pass it to apiKey(…) instead";
          }
          default -> "none was sent: pass the provider's key to apiKey(…)";
        };
    try (MidjourneyClient client = builder.build()) {
      assertThatThrownBy(() -> client.tasks().fetch("1"))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("(HTTP 401); " + advice);
    }
  }
}
