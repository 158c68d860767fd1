package dev.mjproxy.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.client.http.RetryPolicy;
import dev.mjproxy.client.model.ImagineRequest;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.Buttons;
import dev.mjproxy.client.webhook.Webhooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages say what is the matter, and what to do about it. */
final class MessagesTest {
  private static final String ACCEPTED = "{\"code\":1,\"description\":\"ok\",\"result\":%s}";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final List<String> log = new ArrayList<>();
  private final MidjourneyClient client =
      MidjourneyClient.builder()
          .baseUrl(SERVER.baseUrl() + "/relay/")
          .apiKey("S")
          .retries(RetryPolicy.none())
          .log(log::add)
          .timeSource(new FakeTime().time())
          .build();

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static void answers(int status, String type, String body) {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withStatus(status).withHeader("Content-Type", type).withBody(body)));
  }

  @Test
  void balanceThatIsUsedUpIsNotBlamedOnTheKey() {
    answers(
        403,
        "application/json",
        "{\"error\":{\"message\":\"用户额度不足\",\"code\":\"insufficient_user_quota\"}}");
    assertThatThrownBy(() -> client.imagine("Cat").submit())
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("The balance is used up: 用户额度不足 (HTTP 403")
        .hasMessageNotContaining("The key was refused");
  }

  @Test
  void requestIdIsShownOnce() {
    answers(
        401,
        "application/json",
        "{\"error\":{\"message\":\"无效的令牌 (request id: 2026X)\",\"type\":\"new_api_error\"}}");
    assertThatThrownBy(() -> client.imagine("Cat").submit())
        .hasMessageStartingWith("The key was refused: 无效的令牌 (request id: 2026X) (HTTP 401); ")
        .isInstanceOfSatisfying(
            MidjourneyException.class, e -> assertThat(e.requestId()).contains("2026X"));
  }

  @Test
  void emptyStatusIsShownAsSuch() {
    answers(200, "application/json", "{\"id\":\"17\",\"status\":\"\",\"progress\":\"0%\"}");
    assertThatThrownBy(() -> client.tasks().await("17"))
        .hasMessageStartingWith("Waited PT10M for 17 in vain, last seen (empty status) 0%; ");
    assertThatThrownBy(() -> Buttons.of(client.tasks().fetch("17")).reroll().orElseThrow())
        .hasMessageContaining("no buttons; its status is (empty status) at task 17");
  }

  @Test
  void refusalOfARelayWithoutWordsSaysWhatItMayMean() {
    answers(
        400, "application/json", "{\"code\":0,\"description\":\" \",\"type\":\"upstream_error\"}");
    assertThat(client.imagine("Cat").submit())
        .isInstanceOfSatisfying(
            Submission.Rejected.class,
            e ->
                assertThat(e.cure())
                    .startsWith("the relay passes on a refusal without words; the server behind"));
  }

  @Test
  void pageOfABotCheckIsNotBlamedOnTheKey() {
    answers(403, "text/html", "<!DOCTYPE html><title>Just a moment...</title>");
    assertThatThrownBy(() -> client.imagine("Cat").submit())
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith(
            "A web page of something in between answered, not the provider, 'Just a moment...'")
        .hasMessageContaining("it is not about the key, and nothing was accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer S", "bearer S", " Bearer S", "Authorization: Bearer S"})
  void keyWithWhatTheClientAddsIsRefused(String key) {
    assertThatThrownBy(() -> MidjourneyClient.builder().apiKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("apiKey: expected the key alone, found '")
        .hasMessageContaining("; drop ");
  }

  @Test
  void httpsAgainstHttpSaysSo() {
    try (MidjourneyClient https =
        MidjourneyClient.builder()
            .baseUrl(SERVER.baseUrl().replace("http:", "https:"))
            .retries(RetryPolicy.none())
            .build()) {
      assertThatThrownBy(() -> https.tasks().list())
          .isInstanceOf(TransportException.class)
          .hasMessageContaining(
              "nothing was sent; the server does not speak TLS at this port: try http:// in place"
                  + " of https://");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>",
        "Client sent an HTTP request to an HTTPS server.",
        "<p>Reason: You're speaking plain HTTP to an SSL-enabled server port.</p>",
      })
  void httpAgainstHttpsSaysSo(String body) {
    answers(400, "text/plain", body);
    assertThatThrownBy(() -> client.tasks().list())
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("use https:// in baseUrl(…)");
  }

  @Test
  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  void nullsAreRefusedInSentences() {
    MidjourneyClientBuilder builder = MidjourneyClient.builder();
    List<ThrowingCallable> calls =
        List.of(
            () -> builder.baseUrl(null),
            () -> builder.apiKey(null),
            () -> builder.apiSecret(null),
            () -> builder.mode(null),
            () -> builder.connectTimeout(null),
            () -> builder.proxy(null),
            () -> builder.userAgent(null),
            () -> builder.httpClient(null),
            () -> builder.log(null),
            () -> builder.listener(null),
            () -> builder.retries(null),
            () -> builder.timeSource(null),
            () -> client.imagine(null),
            () -> client.imagine("Cat").state(null),
            () -> client.imagine("Cat").mode(null),
            () -> client.imagine("Cat").notifyHook(null),
            () -> client.imagine("Cat").images((List<String>) null),
            () -> client.blend((List<String>) null),
            () -> client.describe((String) null),
            () -> client.describe((Path) null),
            () -> client.upload((List<String>) null),
            () -> client.action(null, (dev.mjproxy.client.model.Button) null),
            () -> client.action("1", (String) null),
            () -> client.modal(null),
            () -> client.swapFace((String) null, null),
            () -> client.tasks().fetch(null),
            () -> client.tasks().await(null),
            () -> client.tasks().cancel(null),
            () -> client.images().download((String) null, Path.of("a.png")));
    refuseNull(calls);
  }

  @Test
  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  void nullsInPlaceOfManyTasksAreRefusedToo() {
    refuseNull(
        List.of(
            () -> client.tasks().byIds(null),
            () -> client.tasks().query(null),
            () -> client.tasks().awaitAll(null, AwaitOptions.defaults()),
            () -> client.api(null),
            () -> Webhooks.isSecret(null, "S")));
  }

  private static void refuseNull(List<ThrowingCallable> calls) {
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThatThrownBy(call)
                    .hasMessageMatching("(?s)\\w+: expected .{5,}, found null.*"));
  }

  @Test
  void logShowsTheAddressAndWhatFailed() {
    answers(200, "application/json", "[]");
    client.tasks().list();
    String url = SERVER.baseUrl() + "/relay/mj/task/list";
    assertThat(log.get(0)).startsWith("--> GET " + url + " ");
    assertThat(log.get(1)).startsWith("<-- 200 GET " + url + " after ");
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withFault(
                        com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)));
    assertThatThrownBy(() -> client.imagine("Cat").submit().idOrThrow());
    assertThat(log.get(3)).startsWith("<-- no response to POST ").contains("Exception");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "1.795625776574e+15, 1795625776574000",
        "1795625776574000.0, 1795625776574000",
        "1795625776574000, 1795625776574000",
        "\" 1 \", 1",
        "\"1e10\", 1e10",
        "\"task_x-7\", task_x-7",
      })
  void oddIdBecomesPlainDigits(String result, String id) {
    answers(200, "application/json", String.format(ACCEPTED, result));
    assertThat(client.imagine("Cat").submit().idOrThrow()).isEqualTo(id);
    answers(200, "application/json", "{\"id\":" + result + ",\"status\":\"SUCCESS\"}");
    assertThat(client.tasks().fetch("1").id().strip()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "false", "null", "\" \"", "\"null\"", "1.5", "1e999999999", "[]", "{}"})
  void whatIsNoIdLeavesTheOutcomeUnknown(String result) {
    answers(200, "application/json", String.format(ACCEPTED, result));
    assertThat(client.imagine("Cat").submit().getClass().getSimpleName())
        .isEqualTo("UnknownOutcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.example/hook", "ftp://a/hook", "//a/hook", "http://", " ", "/hook"})
  void hookWithoutSchemeIsRefused(String hook) {
    assertThatThrownBy(() -> client.imagine("Cat").notifyHook(hook))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "notifyHook: expected an address that starts with http:// or https://, found ");
  }

  @Test
  void closedClientSendsNothing() {
    answers(200, "application/json", "[]");
    var plain = client.api().submit().submitImagine(ImagineRequest.builder("Cat").build());
    client.close();
    String found = "found a closed one";
    assertThatThrownBy(() -> client.imagine("Cat").submit())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(found);
    assertThatThrownBy(() -> client.tasks().list()).hasMessageContaining(found);
    assertThatThrownBy(() -> client.images().download("/a.png", Path.of("a.png")))
        .hasMessageContaining(found);
    assertThatThrownBy(plain::execute).isInstanceOf(IOException.class).hasMessageContaining(found);
    assertThat(client.imagine("Cat").submitAsync())
        .failsWithin(java.time.Duration.ofSeconds(30))
        .withThrowableThat()
        .withMessageContaining(found);
    SERVER.verify(0, anyRequestedFor(anyUrl()));
  }
}
