package dev.mjproxy.client.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Mode;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.json.Tolerance;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent, and what may come of it. */
final class SubmissionTest {
  private static final String PNG = "data:image/png;base64,iVBORw0KGgo=";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  @ParameterizedTest
  @CsvSource({
    "Cat, Accepted",
    "mock:queued Cat, Queued",
    "mock:queue-full Cat, QueueFull",
    "mock:banned Cat, Banned",
    "a nude, Banned",
    "mock:no-account Cat, Rejected",
    "mock:error Cat, Rejected",
  })
  void wordOfTheMockGivesItsSubmission(String prompt, String kind) {
    try (MockServer mock = MockServer.start(MockServerOptions.defaults().withSecret("S"));
        MidjourneyClient client =
            MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).apiSecret("S").build()) {
      Submission submission = client.imagine(prompt).submit();
      assertThat(submission.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(submission.raw().orElseThrow().status()).isEqualTo(200);
      if (submission instanceof Submission.Queued queued) {
        assertThat(queued.position()).isEqualTo(1);
      }
      if (submission instanceof Submission.Banned) {
        assertThatThrownBy(submission::idOrThrow)
            .isInstanceOf(RejectedException.class)
            .hasMessageContaining("banned")
            .hasMessageContaining("code 24");
      }
    }
  }

  private static MidjourneyClient client() {
    return MidjourneyClient.builder()
        .baseUrl(SERVER.baseUrl())
        .apiKey("K")
        .apiSecret("S")
        .userAgent("shop/1")
        .timeSource(new FakeTime().time())
        .build();
  }

  private static void accept() {
    Server.answers(SERVER, "{\"code\":1,\"description\":\"提交成功\",\"result\":\"1\"}");
  }

  @Test
  void callHasItsOwnModeAndBothKeysTravel() {
    accept();
    try (MidjourneyClient client = client()) {
      client.imagine("Cat").mode(Mode.TURBO).submit();
    }
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/mj-turbo/mj/submit/imagine"))
            .withHeader("Authorization", equalTo("Bearer K"))
            .withHeader("mj-api-secret", equalTo("S"))
            .withHeader("User-Agent", equalTo("shop/1")));
  }

  @Test
  void markStandsInStateUnlessTheCallerUsesIt() {
    accept();
    try (MidjourneyClient client = client()) {
      client.imagine("Cat").submit();
      client.imagine("Cat").state("order-7").submit();
    }
    SERVER.verify(
        1,
        postRequestedFor(anyUrl())
            .withRequestBody(matchingJsonPath("$.state", matching("mjc-[0-9a-f-]{36}"))));
    SERVER.verify(
        1,
        postRequestedFor(anyUrl())
            .withRequestBody(matchingJsonPath("$.state", equalTo("order-7"))));
  }

  @Test
  void eachOperationGoesToItsPath() {
    accept();
    SERVER.stubFor(
        post("/mj/submit/upload-discord-images")
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"code\":1,\"description\":\"ok\",\"result\":\"http://a,http://b\"}")));
    try (MidjourneyClient client = client()) {
      client.blend(List.of(PNG, PNG)).submit();
      client.describe(PNG).submit();
      client.shorten("a cat").submit();
      client.action("1", "MJ::JOB::upsample::1::x").chooseSameChannel(true).submit();
      client.modal("1").prompt("Cat").mask(PNG).submit();
      client.swapFace(PNG, PNG).submit();
      assertThat(client.upload(List.of(PNG, PNG)).submit().value())
          .containsExactly("http://a", "http://b");
    }
    for (String path :
        List.of(
            "submit/blend",
            "submit/describe",
            "submit/shorten",
            "submit/action",
            "submit/modal",
            "insight-face/swap",
            "submit/upload-discord-images")) {
      SERVER.verify(1, postRequestedFor(urlEqualTo("/mj/" + path)));
    }
    SERVER.verify(
        postRequestedFor(urlEqualTo("/mj/submit/blend"))
            .withRequestBody(matchingJsonPath("$.dimensions", equalTo("SQUARE"))));
  }

  @Test
  void requiredMembersAreCheckedBeforeAnythingIsSent() {
    try (MidjourneyClient client = client()) {
      assertThatThrownBy(() -> client.imagine(" "))
          .hasMessage("prompt: expected a text, found a blank one");
      assertThatThrownBy(() -> client.blend(List.of(PNG)))
          .hasMessage("images: expected two to five, found 1");
      assertThatThrownBy(() -> client.describe("http://a/b.png"))
          .hasMessageContaining("expected a data URL such as data:image/png;base64,…");
      assertThatThrownBy(() -> client.tasks().fetch("")).hasMessageContaining("found a blank one");
    }
    SERVER.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void lostResponseWithoutCorrelationIdStaysUnclear() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    try (MidjourneyClient client = client()) {
      Submission submission = client.imagine("Cat").state("order-7").submit();
      assertThat(submission)
          .isInstanceOfSatisfying(
              Submission.UnknownOutcome.class,
              lost ->
                  assertThat(lost.reconcile())
                      .isEqualTo(
                          new Reconciliation.Unclear(
                              "the submission has no correlation id; leave state out, or set"
                                  + " uniqueState(…)")));
    }
  }

  @Test
  void serverWithoutQueryIsAskedForItsList() {
    SERVER.stubFor(post("/mj/submit/imagine").willReturn(aResponse().withStatus(502)));
    SERVER.stubFor(post("/mj/task/query").willReturn(aResponse().withStatus(404)));
    SERVER.stubFor(
        get("/mj/task/list")
            .willReturn(aResponse().withBody("[{\"id\":\"9\",\"state\":\"order-7\"}]")));
    try (MidjourneyClient client = client()) {
      Submission.UnknownOutcome lost =
          (Submission.UnknownOutcome) client.imagine("Cat").uniqueState("order-7").submit();
      assertThat(lost.reconcile())
          .isInstanceOfSatisfying(
              Reconciliation.Found.class, found -> assertThat(found.task().id()).isEqualTo("9"));
    }
  }

  @ParameterizedTest
  @CsvSource({"order-7, Found", "order-8, Absent", "'', Unclear"})
  void queryThatFindsNothingIsNotBelievedBeforeTheListAgrees(String listed, String kind) {
    SERVER.stubFor(post("/mj/submit/imagine").willReturn(aResponse().withStatus(502)));
    SERVER.stubFor(
        post("/mj/task/query")
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"content\":[],\"number\":0,\"size\":10,\"totalElements\":0,"
                            + "\"totalPages\":0}")));
    SERVER.stubFor(
        get("/mj/task/list")
            .willReturn(aResponse().withBody("[{\"id\":\"9\",\"state\":\"" + listed + "\"}]")));
    try (MidjourneyClient client = client()) {
      Submission.UnknownOutcome lost =
          (Submission.UnknownOutcome) client.imagine("Cat").uniqueState("order-7").submit();
      assertThat(lost.reconcile().getClass().getSimpleName()).isEqualTo(kind);
    }
  }

  @Test
  void futureEndsWithTheSubmission() {
    accept();
    try (MidjourneyClient client = client()) {
      assertThat(client.imagine("Cat").submitAsync())
          .succeedsWithin(Duration.ofSeconds(10))
          .isInstanceOf(Submission.Accepted.class);
    }
  }

  @Test
  void cancelledFutureEndsTheCall() throws IOException {
    try (ServerSocket silent = new ServerSocket(0);
        MidjourneyClient client =
            MidjourneyClient.builder()
                .baseUrl("http://127.0.0.1:" + silent.getLocalPort())
                .build()) {
      CompletableFuture<Submission> future = client.imagine("Cat").submitAsync();
      try (var accepted = silent.accept()) {
        assertThat(accepted.getInputStream().read()).isPositive();
        assertThat(future.cancel(true)).isTrue();
        while (accepted.getInputStream().read() >= 0) {
          // the rest of the request, until the client hangs up
        }
      }
      assertThat(future).isCancelled();
    }
  }

  @Test
  void logShowsNeitherKeysNorPictures() {
    accept();
    List<String> log = new ArrayList<>();
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).apiKey("sk-1").log(log::add).build()) {
      client.describe(PNG).notifyHook("http://a/hook/s3cret?secret=x").submit();
    }
    assertThat(log).hasSize(2);
    assertThat(log.get(0))
        .startsWith("--> POST ")
        .contains("data:image/png;base64,…(20)", "\"http://a…\"")
        .doesNotContain("iVBOR", "s3cret", "secret=x", "sk-1");
    assertThat(log.get(1)).startsWith("<-- 200 POST ").contains("\"code\":1");
  }

  @Test
  void tolerancesAreObservable() {
    Server.answers(
        SERVER,
        "text/plain; charset=utf-8",
        "{\"id\":1320098173412546,\"status\":\"\",\"action\":\"EDIT\",\"startTime\":\"\","
            + "\"finishTime\":\"7\",\"buttons\":\"\",\"properties\":[]}");
    List<Tolerance> seen = new ArrayList<>();
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).onTolerated(seen::add).build()) {
      assertThat(client.tasks().fetch("1").id()).isEqualTo("1320098173412546");
    }
    assertThat(seen)
        .extracting(t -> t.kind() + " " + t.path())
        .containsExactlyInAnyOrder(
            "NUMBER_AS_TEXT $.id",
            "EMPTY_AS_ABSENT $.status",
            "REQUIRED_MEMBER_MISSING $.status",
            "UNKNOWN_VALUE $.action",
            "EMPTY_AS_ABSENT $.startTime",
            "TEXT_AS_NUMBER $.finishTime",
            "WRONG_TYPE $.buttons",
            "WRONG_TYPE $.properties",
            "REQUIRED_MEMBER_MISSING $.submitTime",
            "MEDIA_TYPE $");
  }
}
