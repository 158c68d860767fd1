package dev.mjproxy.client.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.model.ChangeAction;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Buttons;
import dev.mjproxy.client.webhook.Webhooks;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Upscaling, varying and rerolling where tasks have no buttons. */
final class ChangeTest {
  private static final String CHANGE = "/mj/submit/change";
  private static final String ACCEPTED = "{\"code\":1,\"description\":\"提交成功\",\"result\":\"18\"}";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final MidjourneyClient client =
      MidjourneyClient.builder()
          .baseUrl(SERVER.baseUrl())
          .correlationIds(false)
          .timeSource(new FakeTime().time())
          .build();

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static Task task(String action, String status, String more) {
    return Webhooks.parse(
        "{\"id\":\"17\",\"action\":\"%s\",\"status\":\"%s\"%s}".formatted(action, status, more));
  }

  private static Task grid() {
    return task("IMAGINE", "SUCCESS", "");
  }

  private static void sent(String body) {
    SERVER.verify(1, postRequestedFor(urlEqualTo(CHANGE)).withRequestBody(equalToJson(body)));
  }

  @Test
  void gridWithoutButtonsIsChangedByActionAndNumber() {
    SERVER.stubFor(post(CHANGE).willReturn(okJson(ACCEPTED)));
    Buttons buttons = Buttons.of(grid());
    assertThat(client.action(grid(), buttons.upscale(2)).submit().idOrThrow()).isEqualTo("18");
    sent("{\"taskId\":\"17\",\"action\":\"UPSCALE\",\"index\":2}");
    client
        .action(grid(), buttons.variation(4))
        .notifyHook("http://a/hook")
        .chooseSameChannel(true)
        .state("order-7")
        .submit();
    sent(
        "{\"taskId\":\"17\",\"action\":\"VARIATION\",\"index\":4,\"state\":\"order-7\","
            + "\"notifyHook\":\"http://a/hook\"}");
    client.action(task("REROLL", "SUCCESS", ""), buttons.reroll()).submit();
    sent("{\"taskId\":\"17\",\"action\":\"REROLL\",\"index\":1}");
    client.change(grid(), ChangeAction.UPSCALE, 1).notifyHook("http://b/hook").submit();
    sent("{\"taskId\":\"17\",\"action\":\"UPSCALE\",\"index\":1,\"notifyHook\":\"http://b/hook\"}");
  }

  @Test
  void buttonIsPressedWhereThereIsOne() {
    SERVER.stubFor(post("/mj/submit/action").willReturn(okJson(ACCEPTED)));
    Task task =
        task("IMAGINE", "SUCCESS", ",\"buttons\":[{\"customId\":\"MJ::JOB::upsample::1::a\"}]");
    assertThat(Buttons.of(task).upscale(1).change()).isEmpty();
    client.action(task, Buttons.of(task).upscale(1)).submit();
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/mj/submit/action"))
            .withRequestBody(matchingJsonPath("$.customId", equalTo("MJ::JOB::upsample::1::a"))));
    assertThatThrownBy(() -> client.action(task, Buttons.of(task).upscale(2)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageStartingWith("button: expected upscale 2, found (MJ::JOB::upsample::1::a)");
  }

  @Test
  void nothingStandsInForTheButtonsOfOtherTasks() {
    assertThat(Buttons.of(task("IMAGINE", "IN_PROGRESS", "")).upscale(1).change()).isEmpty();
    assertThat(Buttons.of(task("UPSCALE", "SUCCESS", "")).upscale(1).change()).isEmpty();
    assertThat(Buttons.of(grid()).upscale(5).change()).isEmpty();
    assertThat(Buttons.of(grid()).region().change()).isEmpty();
    assertThatThrownBy(() -> Buttons.of(grid()).upscale(1).orElseThrow())
        .hasMessageContaining("client.action(task, …) uses submit/change instead");
    assertThatThrownBy(() -> client.change(grid(), ChangeAction.UPSCALE, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("index: expected 1 to 4, found 0");
  }

  @Test
  void workThatExistsAlreadyIsAcceptedWithItsId() {
    SERVER.stubFor(
        post(CHANGE)
            .willReturn(
                okJson(
                    "{\"code\":21,\"description\":\"任务已存在\",\"result\":\"9\",\"properties\":"
                        + "{\"status\":\"SUCCESS\",\"imageUrl\":\"http://a/b.png\"}}")));
    assertThat(client.change(grid(), ChangeAction.UPSCALE, 1).submit())
        .isInstanceOfSatisfying(
            Submission.Accepted.class, accepted -> assertThat(accepted.id()).isEqualTo("9"));
  }

  @Test
  void lostChangeIsNotSentAgainButFoundByItsState() {
    SERVER.stubFor(post(CHANGE).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    SERVER.stubFor(post("/mj/task/query").willReturn(aResponse().withStatus(404)));
    SERVER.stubFor(
        get("/mj/task/list").willReturn(okJson("[{\"id\":\"18\",\"state\":\"order-7\"}]")));
    Submission lost = client.change(grid(), ChangeAction.REROLL, 1).uniqueState("order-7").submit();
    assertThat(((Submission.UnknownOutcome) lost).reconcile())
        .isInstanceOfSatisfying(
            Reconciliation.Found.class, found -> assertThat(found.task().id()).isEqualTo("18"));
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo(CHANGE))
            .withRequestBody(matchingJsonPath("$.state", matching("order-7"))));
  }
}
