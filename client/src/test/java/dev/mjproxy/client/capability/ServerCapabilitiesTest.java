package dev.mjproxy.client.capability;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.MidjourneyClientBuilder;
import dev.mjproxy.client.Mode;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server has is found out once, with few requests, and for free. */
final class ServerCapabilitiesTest {
  private static final int MOST_REQUESTS = 26;

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final AtomicInteger requests = new AtomicInteger();

  private MidjourneyClientBuilder builder(String baseUrl) {
    return MidjourneyClient.builder()
        .baseUrl(baseUrl)
        .timeSource(new FakeTime().time())
        .listener(
            new CallListener() {
              @Override
              public void responded(String operation, int status, Duration took) {
                requests.incrementAndGet();
              }
            });
  }

  private static void answer(MappingBuilder request, int status, String body) {
    SERVER.stubFor(request.willReturn(aResponse().withStatus(status).withBody(body)));
  }

  @Test
  void mockHasEachOperationOfTheBaseAndAcceptsNothing() {
    try (MockServer mock = MockServer.start(MockServerOptions.defaults().withSecret("S"));
        MidjourneyClient client =
            builder(mock.baseUrl().toString()).apiKey("S").apiSecret("S").build()) {
      ServerCapabilities server = client.capabilities();
      assertThat(requests).hasValueLessThanOrEqualTo(MOST_REQUESTS);
      assertThat(server.present())
          .contains(ApiOperation.SUBMIT_ACTION, ApiOperation.SWAP_FACE, ApiOperation.CANCEL_TASK)
          .hasSizeGreaterThanOrEqualTo(16);
      assertThat(server.modes().values()).containsOnly(Support.YES);
      assertThat(server.keys().values()).containsOnly(Support.YES);
      assertThat(client.tasks().list()).isEmpty();
      int soFar = requests.get();
      assertThat(client.capabilities()).isEqualTo(server);
      assertThat(requests).hasValue(soFar);
    }
  }

  @Test
  void buttonsAreUnknownUntilAPictureWasSeen() {
    try (MockServer mock =
            MockServer.start(MockServerOptions.defaults().withTaskDuration(Duration.ZERO));
        MidjourneyClient client = builder(mock.baseUrl().toString()).build()) {
      assertThat(client.capabilities().buttons()).isEqualTo(Support.UNKNOWN);
      assertThat(client.capabilities().supports(KeyForm.BEARER)).isEqualTo(Support.UNKNOWN);
      client.imagine("Cat").await();
      assertThat(client.capabilities().buttons()).isEqualTo(Support.YES);
    }
  }

  @Test
  void serverOfTheOriginalLacksWhatItsRouterDoesNotKnow() {
    answer(any(anyUrl()).atPriority(9), 404, "{\"status\":404,\"error\":\"Not Found\"}");
    answer(
        post(urlMatching("/mj/(submit/(imagine|change)|task/list-by-condition)")),
        400,
        "{\"status\":400,\"error\":\"Bad Request\"}");
    SERVER.stubFor(get("/mj/task/0/fetch").willReturn(ok()));
    SERVER.stubFor(get("/mj/task/list").willReturn(okJson("[]")));
    try (MidjourneyClient client = builder(SERVER.baseUrl()).apiSecret("S").build()) {
      ServerCapabilities server = client.capabilities();
      assertThat(server.present())
          .containsExactly(
              ApiOperation.SUBMIT_IMAGINE,
              ApiOperation.SUBMIT_CHANGE,
              ApiOperation.FETCH_TASK,
              ApiOperation.LIST_TASKS,
              ApiOperation.LIST_TASKS_BY_CONDITION);
      assertThat(server.absent()).hasSize(ApiOperation.values().length - 5);
      assertThat(server.supports(Mode.FAST)).isEqualTo(Support.NO);
      assertThat(server.supports(Mode.DEFAULT)).isEqualTo(Support.YES);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "400, ~{\"error\":{\"message\":\"Invalid request\",\"type\":\"new_api_error\"}}~, YES",
        "200, ~{\"success\":false,\"code\":-1,\"message\":\"bad JSON\"}~, YES",
        "200, ~{\"code\":4,\"description\":\"服务不支持\"}~, NO",
        "404, ~404 page not found~, NO",
        "404, ~{\"code\":3,\"description\":\"关联任务不存在\"}~, YES",
        "405, ~~, NO",
        "501, ~~, NO",
        "503, ~{\"error\":{\"message\":\"no channel\"}}~, UNKNOWN",
        "429, ~~, UNKNOWN",
        "403, ~Forbidden~, UNKNOWN",
      })
  void responseToNoJsonTellsWhetherASubmissionIsThere(int status, String body, Support support) {
    SERVER.stubFor(any(anyUrl()).atPriority(9).willReturn(okJson("null")));
    answer(post("/mj/submit/edits"), status, body);
    try (MidjourneyClient client = builder(SERVER.baseUrl()).build()) {
      assertThat(client.capabilities().supports(ApiOperation.SUBMIT_EDITS)).isEqualTo(support);
    }
  }

  @Test
  void formThatHidesTheOtherIsKnown() {
    answer(any(anyUrl()).atPriority(9), 401, "");
    SERVER.stubFor(any(anyUrl()).withHeader("Authorization", absent()).willReturn(okJson("[]")));
    try (MidjourneyClient client = builder(SERVER.baseUrl()).apiKey("S").apiSecret("S").build()) {
      ServerCapabilities server = client.capabilities();
      assertThat(server.supports(KeyForm.BEARER)).isEqualTo(Support.NO);
      assertThat(server.supports(KeyForm.MJ_API_SECRET)).isEqualTo(Support.YES);
      assertThat(server.absent()).isEmpty();
    }
  }

  @Test
  void whatIsNoSuchServerIsAnErrorAndAskedAgainNextTime() {
    answer(any(anyUrl()), 404, "");
    try (MidjourneyClient client = builder(SERVER.baseUrl()).build()) {
      assertThatThrownBy(client::capabilities)
          .isInstanceOf(NotFoundException.class)
          .hasMessageStartingWith("There is no midjourney-proxy API at ");
      answer(any(anyUrl()), 401, "");
      assertThatThrownBy(client::capabilities).isInstanceOf(AuthenticationException.class);
    }
  }
}
