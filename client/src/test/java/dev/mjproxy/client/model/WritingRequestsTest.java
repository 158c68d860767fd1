package dev.mjproxy.client.model;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What requests look like on the wire. */
final class WritingRequestsTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final MidjourneyClient client =
      MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).apiKey("S").build();

  @BeforeEach
  void answer() {
    Server.answers(SERVER, "{\"code\":1,\"description\":\"提交成功\",\"result\":\"1\"}");
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void imagineSendsWhatWasSetAndNothingElse() throws IOException {
    ImagineRequest request =
        ImagineRequest.builder("猫 --ar 16:9")
            .botType(BotType.NIJI_JOURNEY)
            .base64Array(List.of("data:image/png;base64,AAAA"))
            .accountFilter(AccountFilter.builder().modes(List.of(AccountMode.FAST)).build())
            .state("order-7")
            .build();
    client.api().submit().submitImagine(request).execute();
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/mj/submit/imagine"))
            .withHeader("Authorization", equalTo("Bearer S"))
            .withHeader("Content-Type", equalTo("application/json; charset=UTF-8"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "prompt": "猫 --ar 16:9",
                      "botType": "NIJI_JOURNEY",
                      "base64Array": ["data:image/png;base64,AAAA"],
                      "accountFilter": {"modes": ["FAST"]},
                      "state": "order-7"
                    }
                    """)));
  }

  @Test
  void membersThatOneServerKnowsTravelAsExtra() throws IOException {
    ImagineRequest request =
        ImagineRequest.builder("Cat")
            .extra("noStorage", JsonValue.of(true))
            .extra("mode", JsonValue.NULL)
            .build();
    client.api().submit().submitImagine(request).execute();
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/mj/submit/imagine"))
            .withRequestBody(equalTo("{\"prompt\":\"Cat\",\"noStorage\":true,\"mode\":null}")));
  }

  @Test
  void extraIsPartOfTheValue() {
    ImagineRequest bare = ImagineRequest.builder("Cat").build();
    ImagineRequest stored = bare.toBuilder().extra("noStorage", JsonValue.of(false)).build();
    assertThat(stored).isNotEqualTo(bare).isEqualTo(stored.toBuilder().build());
    assertThat(stored).hasSameHashCodeAs(stored.toBuilder().build());
    assertThat(stored.toString()).contains("extra={noStorage=false}");
    assertThat(bare).isEqualTo(bare.toBuilder().build());
    assertThat(bare.extra()).isEmpty();
  }

  @Test
  void extraCannotReplaceMembersWithAMethod() {
    ImagineRequest.Builder builder = ImagineRequest.builder("Cat");
    assertThatThrownBy(() -> builder.extra("prompt", JsonValue.of("Dog")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "extra: expected a member without a method of its own, found 'prompt';"
                + " call the builder's method for it");
  }

  @Test
  void optionalListsAreLeftOutWhenEmptyAndRequiredOnesAreNot() throws IOException {
    client
        .api()
        .submit()
        .submitImagine(ImagineRequest.builder("Cat").base64Array(List.of()).build())
        .execute();
    client.api().submit().submitBlend(BlendRequest.builder(List.of()).build()).execute();
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/mj/submit/imagine"))
            .withRequestBody(equalTo("{\"prompt\":\"Cat\"}")));
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/mj/submit/blend"))
            .withRequestBody(equalTo("{\"base64Array\":[]}")));
  }

  @Test
  void requiredMembersCannotBeNull() {
    assertThatThrownBy(() -> ImagineRequest.builder(nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("prompt");
  }

  @Test
  void laterChangesOfListDoNotReachTheRequest() {
    List<String> images = new ArrayList<>(List.of("data:image/png;base64,AAAA"));
    BlendRequest request = BlendRequest.builder(images).build();
    images.clear();
    assertThat(request.base64Array()).hasSize(1);
  }

  @Test
  void builderOfFinishedRequestLeavesItAlone() {
    ImagineRequest cat =
        ImagineRequest.builder("Cat").extra("noStorage", JsonValue.of(true)).build();
    ImagineRequest dog = cat.toBuilder().prompt("Dog").extra("mode", JsonValue.of("FAST")).build();
    assertThat(cat.prompt()).isEqualTo("Cat");
    assertThat(cat.extra()).containsOnlyKeys("noStorage");
    assertThat(dog.extra()).containsOnlyKeys("noStorage", "mode");
    assertThat(cat.toBuilder().build()).isEqualTo(cat).hasSameHashCodeAs(cat);
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
