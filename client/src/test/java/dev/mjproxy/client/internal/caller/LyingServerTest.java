package dev.mjproxy.client.internal.caller;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.http.RetryPolicy;
import dev.mjproxy.client.json.Tolerance;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskQueryRequest;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.AwaitedTasks;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that lead astray, never end, or say what nobody documents. */
final class LyingServerTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();
  @RegisterExtension static final WireMockExtension ELSEWHERE = Server.onAnyPort();

  private final FakeTime time = new FakeTime();
  private final List<String> tolerated = new ArrayList<>();
  private final MidjourneyClient client =
      MidjourneyClient.builder()
          .baseUrl(SERVER.baseUrl())
          .apiSecret("S")
          .timeSource(time.time())
          .onTolerated(t -> tolerated.add(t.kind() + " " + t.path()))
          .build();

  @AfterEach
  void disconnect() {
    client.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void redirectIsNamedAndNotFollowed(int status) {
    String there = ELSEWHERE.baseUrl() + "/mj/submit/imagine";
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(aResponse().withStatus(status).withHeader("Location", there + "?token=x")));
    assertThatThrownBy(() -> client.imagine("Cat").submit())
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "The server redirects to '"
                + there
                + "' (HTTP "
                + status
                + "); if you trust that address, give its part before /mj to baseUrl(…);"
                + " nothing was accepted");
    assertThatThrownBy(() -> client.tasks().fetch("1")).isInstanceOf(RejectedException.class);
    SERVER.verify(2, anyRequestedFor(anyUrl()));
    ELSEWHERE.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void redirectThatMayFollowAnAcceptanceLeavesTheOutcomeUnknown() {
    SERVER.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(303).withHeader("Location", "/task/1")));
    assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
  }

  @Test
  void undocumentedCodeIsNoRefusal() {
    Server.answers(SERVER, "{\"code\":200,\"description\":\"ok\",\"result\":\"17\"}");
    assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
    Server.answers(SERVER, "{\"code\":200,\"description\":\"no\",\"result\":null}");
    assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
  }

  @Test
  void oddValuesOfMembersDoNotCostTheTask() {
    Server.answers(
        SERVER,
        "{\"id\":\"1\",\"status\":\"SUCCESS\",\"action\":{},\"submitTime\":\"2026-01-01 08:00\","
            + "\"startTime\":[7],\"imageWidth\":1.5,\"imageHeight\":true}");
    Task task = client.tasks().fetch("1");
    assertThat(task.startTime()).isEmpty();
    assertThat(task.imageWidth()).isNull();
    assertThat(tolerated)
        .containsExactlyInAnyOrder(
            "WRONG_TYPE $.action",
            "REQUIRED_MEMBER_MISSING $.action",
            "WRONG_TYPE $.submitTime",
            "REQUIRED_MEMBER_MISSING $.submitTime",
            "WRONG_TYPE $.startTime",
            "WRONG_TYPE $.imageWidth",
            "WRONG_TYPE $.imageHeight");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"odd\":1e99999999999",
        "\"odd\":-1E+99999999999",
        "\"error\":\"\"",
        "\"error\":false",
        "\"error\":0",
        "\"error\":{}",
      })
  void oddMemberThatNobodyNeedsCostsNothing(String member) {
    Server.answers(SERVER, "{\"id\":\"1\",\"status\":\"SUCCESS\"," + member + "}");
    assertThat(client.tasks().fetch("1").id()).isEqualTo("1");
    Server.answers(SERVER, "{\"code\":1,\"description\":\"ok\",\"result\":\"1\"," + member + "}");
    assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"[[[[[[[[[[[[[[[[", "\"\\u12\"", "{\"a\":}"})
  void whatIsNoJsonIsSaidToBeMalformed(String value) {
    Server.answers(SERVER, "{\"id\":\"1\",\"odd\":" + value.replace("[", "[".repeat(100)) + "}");
    assertThatThrownBy(() -> client.tasks().fetch("1"))
        .isInstanceOf(MalformedResponseException.class);
    Server.answers(SERVER, "{\"code\":1,\"odd\":" + value.replace("[", "[".repeat(100)) + "}");
    assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
  }

  @Test
  void endlessResponseIsCutOff() throws IOException {
    HttpServer endless =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endless.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(blanks);
            }
          }
        });
    endless.start();
    try (MidjourneyClient other =
        MidjourneyClient.builder()
            .baseUrl("http://127.0.0.1:" + endless.getAddress().getPort())
            .build()) {
      assertThat(other.imagine("Cat").submit())
          .isInstanceOfSatisfying(
              Submission.UnknownOutcome.class,
              lost -> assertThat(lost.cause()).hasMessageContaining("larger than 16 MiB"));
    } finally {
      endless.stop(0);
    }
  }

  @Test
  void silentServerDoesNotHoldUpAnAwaitBeyondItsTime() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(10_000)));
    AwaitOptions brief = AwaitOptions.defaults().withTimeout(Duration.ofMillis(1));
    assertThatThrownBy(() -> client.tasks().await("1", brief))
        .isInstanceOf(WaitException.class)
        .hasMessageContaining("in vain, and never saw it");
  }

  @Test
  void silentServerDoesNotHoldUpAnAwaitForManyEither() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(10_000)));
    SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(404)));
    FakeTime passing = new FakeTime();
    try (MidjourneyClient other =
        MidjourneyClient.builder()
            .baseUrl(SERVER.baseUrl())
            .retries(RetryPolicy.none())
            .timeSource(passing.time())
            .listener(
                new CallListener() {
                  @Override
                  public void failed(String operation, MidjourneyException e, Duration took) {
                    passing.pass(took);
                  }
                })
            .build()) {
      AwaitedTasks awaited =
          other
              .tasks()
              .awaitAll(
                  List.of("1", "2", "3", "4"),
                  AwaitOptions.defaults().withTimeout(Duration.ofSeconds(1)));
      assertThat(awaited.failed()).hasSize(4);
      assertThat(awaited.failed().values()).hasOnlyElementsOfType(WaitException.class);
    }
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void keyThatIsRefusedForOneTaskIsNotTriedForAll() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));
    AwaitedTasks awaited =
        client.tasks().awaitAll(List.of("1", "2", "3", "4"), AwaitOptions.defaults());
    assertThat(awaited.failed()).hasSize(4);
    assertThat(awaited.failed().values())
        .extracting(Throwable::getCause)
        .hasOnlyElementsOfType(AuthenticationException.class);
    SERVER.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void serverThatKnowsNoPagesIsAskedTwice() {
    Server.answers(
        SERVER,
        "{\"content\":[{\"id\":\"1\",\"status\":\"SUCCESS\",\"action\":\"IMAGINE\",\"submitTime\":1}]}");
    assertThat(client.tasks().query(TaskQueryRequest.builder().build())).hasSize(1);
    SERVER.verify(2, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({"429, 'Thu, 1 Jan 2026 00:00:09 GMT', PT9S", "503, 8, PT8S", "500, 7, PT7S"})
  void retryAfterIsObeyedAsDateAndAsSeconds(int status, String value, Duration delay) {
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Retry-After", value)
                    .withBody("{\"error\":{\"message\":\"later\"}}"))
            .willSetStateTo("better"));
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("once")
            .whenScenarioStateIs("better")
            .willReturn(aResponse().withBody("[]")));
    assertThat(client.tasks().list()).isEmpty();
    assertThat(time.slept).containsExactly(delay);
  }

  @Test
  void listenerThatThrowsCostsNoResponse() {
    Server.answers(SERVER, "text/plain", "{\"code\":1,\"description\":\"ok\",\"result\":\"17\"}");
    List<Throwable> uncaught = new ArrayList<>();
    Thread thread = Thread.currentThread();
    thread.setUncaughtExceptionHandler((t, e) -> uncaught.add(e));
    try (MidjourneyClient other =
        MidjourneyClient.builder()
            .baseUrl(SERVER.baseUrl())
            .log(line -> fail("log"))
            .onTolerated(LyingServerTest::failOnTolerance)
            .listener(new FailingListener())
            .build()) {
      assertThat(other.imagine("Cat").submit().idOrThrow()).isEqualTo("17");
    } finally {
      thread.setUncaughtExceptionHandler(null);
    }
    assertThat(uncaught)
        .extracting(Throwable::getMessage)
        .contains("log", "tolerated", "responded");
  }

  private static void failOnTolerance(Tolerance tolerance) {
    fail("tolerated");
  }

  private static void fail(String who) {
    throw new IllegalStateException(who);
  }

  private static final class FailingListener implements CallListener {
    @Override
    public void responded(String operation, int status, Duration took) {
      fail("responded");
    }
  }
}
