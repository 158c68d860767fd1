package dev.mjproxy.client.error;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Mode;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.error.NotFoundException.Missing;
import dev.mjproxy.client.http.RetryPolicy;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be missing has a sentence of its own, which names operation and path. */
final class NotFoundMessagesTest {
  private static final String PROBE = "/mj/task/0/fetch";
  private static final String LIST = "/mj/task/list-by-condition";
  private static final String PRE = "This server lacks the operation POST /mj/submit/shorten, ";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final MidjourneyClient client = client("", Mode.DEFAULT);

  private static MidjourneyClient client(String path, Mode mode) {
    return MidjourneyClient.builder()
        .baseUrl(SERVER.baseUrl() + path)
        .mode(mode)
        .retries(RetryPolicy.none())
        .timeSource(new FakeTime().time())
        .build();
  }

  @BeforeEach
  void nothingIsThere() {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(404)
                    .withBody("{\"status\":404,\"error\":\"Not Found\",\"path\":\"/mj\"}")));
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static void missing(Missing what, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> {
              assertThat(e.missing()).isEqualTo(what);
              assertThat(e.mayHaveBeenAccepted()).isFalse();
            })
        .hasMessage(message);
  }

  @Test
  void operationThatIsAbsentIsNamedAndTheServerAskedOnce() {
    SERVER.stubFor(get(PROBE).willReturn(ok()));
    String message =
        PRE
            + "though the API is at this address (HTTP 404); do without it: client.capabilities()"
            + " tells what the server has";
    missing(Missing.OPERATION, message, () -> client.shorten("Cat").submit());
    missing(Missing.OPERATION, message, () -> client.shorten("Cat").submit());
    SERVER.verify(1, getRequestedFor(urlEqualTo(PROBE)));
    SERVER.verify(3, anyRequestedFor(anyUrl()));
  }

  @Test
  void operationThatIsAbsentNeedsNoQuestionWhereAnotherHasAnswered() {
    SERVER.stubFor(get("/mj/task/list").willReturn(okJson("[]")));
    client.tasks().list();
    assertThatThrownBy(() -> client.shorten("Cat").submit()).hasMessageStartingWith(PRE);
    SERVER.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void wrongAddressIsNamed() {
    missing(
        Missing.API,
        "There is no midjourney-proxy API at "
            + SERVER.baseUrl()
            + "/: neither POST /mj/submit/imagine nor a read of tasks is there (HTTP 404); check"
            + " baseUrl(…): it is the part of the provider's address before /mj",
        () -> client.imagine("Cat").submit());
    SERVER.verify(3, anyRequestedFor(anyUrl()));
  }

  @Test
  void wrongPathInTheAddressNamesTheRightOne() {
    SERVER.stubFor(post(LIST).willReturn(okJson("[]")));
    try (MidjourneyClient wrong = client("/api", Mode.FAST)) {
      missing(
          Missing.API,
          "There is no midjourney-proxy API at "
              + SERVER.baseUrl()
              + "/api/: neither POST /api/mj-fast/mj/submit/imagine nor a read of tasks is there"
              + " (HTTP 404); it is at "
              + SERVER.baseUrl()
              + "/: use baseUrl(\""
              + SERVER.baseUrl()
              + "/\")",
          () -> wrong.imagine("Cat").submit());
    }
  }

  @Test
  void prefixThatIsUnknownIsNamed() {
    SERVER.stubFor(get(PROBE).willReturn(okJson("null")));
    missing(
        Missing.MODE,
        "This server does not know the mode prefix /mj-fast of POST /mj-fast/mj/submit/imagine;"
            + " without it the API is there (HTTP 404); leave mode(…) out: the provider chooses the"
            + " speed, or --fast, --turbo, --relax in the prompt",
        () -> client.imagine("Cat").mode(Mode.FAST).submit());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "200, ~~, (HTTP 200)",
        "200, null, (HTTP 200)",
        "204, ~~, (HTTP 204)",
        "404, ~{\"code\":3,\"description\":\"关联任务不存在\"}~, : 关联任务不存在 (HTTP 404\\, code 3)",
        "400, ~{\"code\":4,\"description\":\"task_no_found \",\"type\":\"upstream_error\"}~,"
            + " : task_no_found (HTTP 400\\, code 4)",
      })
  void idThatIsUnknownIsNamedInEachDialect(int status, String body, String found) {
    SERVER.stubFor(
        get("/mj/task/17/fetch").willReturn(aResponse().withStatus(status).withBody(body)));
    assertThatThrownBy(() -> client.tasks().fetch("17"))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.missing()).isEqualTo(Missing.TASK))
        .hasMessageStartingWith("The server knows no task '17': it refused GET /mj/task/17/fetch")
        .hasMessageContaining(found.replace("\\", ""))
        .hasMessageEndingWith(
            "; check the id '17': it must be of this provider, and of this key; servers forget"
                + " tasks after a while");
    assertThat(client.tasks().find("17")).isEmpty();
  }

  @Test
  void taskThatWasForgottenIsToldFromAnUnknownOne() {
    SERVER.stubFor(
        get("/mj/task/17/fetch").willReturn(okJson("{\"id\":\"17\",\"status\":\"SUCCESS\"}")));
    client.tasks().fetch("17");
    SERVER.stubFor(get("/mj/task/17/fetch").willReturn(ok()));
    missing(
        Missing.FORGOTTEN_TASK,
        "The server has forgotten task '17', which it has shown to this client before (HTTP 200);"
            + " keep what you need of a task on your side, for servers drop tasks after a while or"
            + " at a restart; task '17' was accepted, so a new submission is billed anew",
        () -> client.tasks().fetch("17"));
  }

  @Test
  void parentThatIsUnknownIsToldFromAForgottenOne() {
    SERVER.stubFor(
        post("/mj/submit/action")
            .willReturn(okJson("{\"code\":3,\"description\":\"关联任务不存在或已失效\"}")));
    Submission unknown = client.action("17", "MJ::JOB::upsample::1::a").submit();
    assertThatThrownBy(unknown::idOrThrow)
        .hasMessage(
            "POST /mj/submit/action was refused: 关联任务不存在或已失效 (HTTP 200, code 3); check the id '17':"
                + " it must be of this provider, and of this key; servers forget tasks after a"
                + " while");
    SERVER.stubFor(post("/mj/submit/imagine").willReturn(okJson("{\"code\":1,\"result\":\"17\"}")));
    client.imagine("Cat").submit();
    assertThat(client.action("17", "MJ::JOB::upsample::1::a").submit())
        .isInstanceOfSatisfying(
            Submission.Rejected.class,
            e -> assertThat(e.cure()).startsWith("the server has forgotten task '17': "));
  }

  @Test
  void accountThatIsMissingIsNoTask() {
    SERVER.stubFor(
        post("/mj/submit/imagine").willReturn(okJson("{\"code\":3,\"description\":\"无可用的账号实例\"}")));
    assertThat(client.imagine("Cat").submit())
        .isInstanceOfSatisfying(
            Submission.Rejected.class, e -> assertThat(e.cure()).contains("try again later"));
  }

  @Test
  void serverThatCannotBeAskedLeavesBothCausesOpen() {
    SERVER.stubFor(get(PROBE).willReturn(serverError()));
    missing(
        Missing.PATH,
        "POST /mj/submit/shorten is not there (HTTP 404); either this server lacks the operation,"
            + " or baseUrl(…) is wrong: it is the part before /mj",
        () -> client.shorten("Cat").submit());
    assertThatThrownBy(() -> client.tasks().find("17"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("There is no midjourney-proxy API at ");
  }
}
