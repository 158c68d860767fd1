package dev.mjproxy.client.call;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls that servers of some dialects have: edits and videos. */
final class DialectCallsTest {
  private static final String PNG = "data:image/png;base64,iVBORw0KGgo=";
  private static final String EDITS = "/mj/submit/edits";
  private static final String VIDEO = "/mj/submit/video";
  private static final String HOOK = "http://a/hook";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final MidjourneyClient client =
      MidjourneyClient.builder()
          .baseUrl(SERVER.baseUrl())
          .correlationIds(false)
          .timeSource(new FakeTime().time())
          .build();

  private static void accepts(String path) {
    SERVER.stubFor(
        post(path).willReturn(okJson("{\"code\":1,\"description\":\"ok\",\"result\":\"18\"}")));
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void pictureIsEdited() {
    accepts(EDITS);
    JsonValue one = JsonValue.of("one");
    client.edits("a hat", PNG).mask(PNG).notifyHook(HOOK).state("7").extra("own", one).submit();
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo(EDITS))
            .withRequestBody(
                equalToJson(
                    "{\"prompt\":\"a hat\",\"image\":\"%s\",\"maskBase64\":\"%s\",\"state\":\"7\","
                            .formatted(PNG, PNG)
                        + "\"notifyHook\":\"http://a/hook\",\"own\":\"one\"}")));
    assertThatThrownBy(() -> client.edits(" ", PNG)).hasMessageStartingWith("prompt: expected");
    assertThatThrownBy(() -> client.edits("a hat", "http://a/b.png"))
        .hasMessageStartingWith("image: expected a data URL");
  }

  @Test
  void pictureIsSetInMotion() {
    accepts(VIDEO);
    client
        .video("http://a/b.png")
        .prompt("it runs")
        .motion("low")
        .endImage("http://a/c.png")
        .loop(false)
        .batchSize(2)
        .accountFilter(AccountFilter.builder().remark("a").build())
        .notifyHook(HOOK)
        .submit();
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo(VIDEO))
            .withRequestBody(
                equalToJson(
                    "{\"image\":\"http://a/b.png\",\"prompt\":\"it runs\",\"motion\":\"low\","
                        + "\"endImage\":\"http://a/c.png\",\"loop\":false,\"batchSize\":2,"
                        + "\"accountFilter\":{\"remark\":\"a\"},"
                        + "\"notifyHook\":\"http://a/hook\"}")));
    assertThatThrownBy(() -> client.video("http://a/b.png").batchSize(5))
        .hasMessage("batchSize: expected 1 to 4, found 5");
  }

  @Test
  void videoIsMadeLonger() {
    accepts(VIDEO);
    Task task = Webhooks.parse("{\"id\":\"17\",\"status\":\"SUCCESS\",\"action\":\"VIDEO\"}");
    client.extendVideo(task, 2).extra("own", JsonValue.of("one")).submit();
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo(VIDEO))
            .withRequestBody(
                equalToJson(
                    "{\"action\":\"extend\",\"taskId\":\"17\",\"index\":2,\"own\":\"one\"}")));
  }

  @Test
  void lostOnesAreNotSentAgain() {
    SERVER.stubFor(post(EDITS).willReturn(serverError()));
    SERVER.stubFor(post(VIDEO).willReturn(serverError()));
    assertThat(client.edits("a hat", PNG).submit()).isInstanceOf(Submission.UnknownOutcome.class);
    assertThat(client.video("http://a/b.png").submit())
        .isInstanceOf(Submission.UnknownOutcome.class);
    SERVER.verify(1, postRequestedFor(urlEqualTo(EDITS)));
    SERVER.verify(1, postRequestedFor(urlEqualTo(VIDEO)));
  }
}
