package dev.mjproxy.client.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.internal.json.EpochMillis;
import dev.mjproxy.client.json.JsonValue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How responses are read, over HTTP. */
final class ReadingResponsesTest {
  private static final String REQUIRED =
      "\"id\":\"1748339029401828\",\"action\":\"IMAGINE\",\"status\":\"SUCCESS\",\"submitTime\":7";

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final MidjourneyClient client =
      MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).apiKey("S").build();

  @AfterEach
  void disconnect() {
    client.close();
  }

  private Task fetched(String json) throws IOException {
    Server.answers(SERVER, json);
    return client.api().tasks().fetchTask("1748339029401828").execute().body();
  }

  private static String written(Task task) {
    return new Moshi.Builder()
        .add(new MidjourneyJsonAdapterFactory())
        .build()
        .adapter(Task.class)
        .toJson(task);
  }

  @Test
  void taskPrintsTheMembersThatArePresent() throws IOException {
    Task task = fetched("{" + REQUIRED + ",\"prompt\":\"" + "x".repeat(999) + "\",\"cost\":3}");
    assertThat(task.toString())
        .isEqualTo(
            "Task[id=1748339029401828, action=IMAGINE, status=SUCCESS, prompt="
                + "x".repeat(200)
                + "…, submitTime=7, extra={cost=3}]");
  }

  @Test
  void longTextsOfUnnamedMembersAreCutToo() throws IOException {
    String text = "x".repeat(999);
    Task task = fetched("{" + REQUIRED + ",\"state\":\"{}\",\"png\":\"%s\"}".formatted(text));
    assertThat(task.toString())
        .endsWith("submitTime=7, state={}, extra={png=\"" + "x".repeat(199) + "…}]");
  }

  @Test
  void statusCanBeSwitched() throws IOException {
    assertThat(fetched("{" + REQUIRED + "}").status().known()).isEqualTo(TaskStatus.Known.SUCCESS);
    assertThat(TaskStatus.of("PAUSED").known()).isEqualTo(TaskStatus.Known.UNKNOWN);
    assertThat(TaskStatus.ABSENT.known()).isEqualTo(TaskStatus.Known.UNKNOWN);
    assertThat(ButtonStyle.of(3).known()).isEqualTo(ButtonStyle.Known.GREEN);
    assertThat(ReturnCode.of(24).known()).isEqualTo(ReturnCode.Known.BANNED_PROMPT);
    assertThat(ReturnCode.of(30).known()).isEqualTo(ReturnCode.Known.UNKNOWN);
  }

  @Test
  void timesOfTheEarliestDateOfOtherLanguagesAreAbsent() {
    assertThat(EpochMillis.toInstant(-62_135_596_800_000L)).isEmpty();
    assertThat(EpochMillis.toInstant(null)).isEmpty();
    assertThat(EpochMillis.toInstant(1L)).contains(Instant.ofEpochMilli(1));
  }

  @Test
  void mediaTypeOfTheResponseDoesNotMatter() throws IOException {
    Server.answers(SERVER, "text/plain; charset=utf-8", "{" + REQUIRED + ",\"prompt\":\"猫\"}");
    Task task = client.api().tasks().fetchTask("1").execute().body();
    assertThat(task.prompt()).isEqualTo("猫");
    assertThat(task.status()).isSameAs(TaskStatus.SUCCESS);
  }

  @Test
  void charsetsAndByteOrderMarksAreHeeded() {
    String json = "{" + REQUIRED + ",\"prompt\":\"猫\"}";
    assertThat(promptOf("application/json", json.getBytes(UTF_8))).isEqualTo("猫");
    assertThat(promptOf("application/json;charset=UTF-8", json.getBytes(UTF_8))).isEqualTo("猫");
    assertThat(promptOf("application/json; Charset=GBK", json.getBytes(Charset.forName("GBK"))))
        .isEqualTo("猫");
    assertThat(promptOf("application/json", ("\uFEFF" + json).getBytes(UTF_8))).isEqualTo("猫");
  }

  private @Nullable String promptOf(String contentType, byte[] body) {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(aResponse().withHeader("Content-Type", contentType).withBody(body)));
    return client.tasks().fetch("1").prompt();
  }

  @Test
  void unknownEnumValuesAreKeptAndWrittenBack() throws IOException {
    String json =
        "{\"id\":\"1\",\"action\":\"PIC_READER\",\"status\":\"PAUSED\",\"submitTime\":7,"
            + "\"buttons\":[{\"customId\":\"MJ::a\",\"style\":4}]}";
    Task task = fetched(json);
    assertThat(task.action()).isEqualTo(TaskAction.of("PIC_READER")).hasToString("PIC_READER");
    assertThat(task.action().isKnown()).isFalse();
    assertThat(task.status().value()).isEqualTo("PAUSED");
    assertThat(task.buttons()).extracting(Button::style).containsExactly(ButtonStyle.of(4));
    assertThat(written(task)).isEqualTo(json);
  }

  @Test
  void unknownMembersAreKeptAndWrittenBack() throws IOException {
    String json =
        "{"
            + REQUIRED
            + ",\"cost\":0.10,\"videoUrls\":null,\"owner\":\"\",\"shown\":{\"status\":\"成功\"}}";
    Task task = fetched(json);
    assertThat(task.extra().keySet()).containsExactly("cost", "videoUrls", "owner", "shown");
    assertThat(task.extra("shown").member("status").text()).isEqualTo("成功");
    assertThat(written(task)).contains("\"cost\":0.10,\"videoUrls\":null,\"owner\":\"\"");
  }

  @Test
  void numberAsResultKeepsAllItsDigits() throws IOException {
    Server.answers(
        SERVER,
        "{\"code\":1,\"description\":\"提交成功\",\"properties\":{},\"result\":14001934816969359}");
    SubmitResult result =
        client.api().submit().submitImagine(ImagineRequest.builder("Cat").build()).execute().body();
    assertThat(result.result()).isEqualTo("14001934816969359");
  }

  @Test
  void snowflakesAsNumbersKeepAllTheirDigits() throws IOException {
    Task task =
        fetched(
            "{"
                + REQUIRED
                + ",\"properties\":{\"discordChannelId\":8775458158227164584,"
                + "\"guild\":18446744073709551615}}");
    TaskProperties properties = Objects.requireNonNull(task.properties());
    assertThat(properties.discordChannelId()).isEqualTo("8775458158227164584");
    assertThat(properties.extra("guild").text()).isEqualTo("18446744073709551615");
  }

  @Test
  void nullAndAbsentAreTheSame() throws IOException {
    Task nulls =
        fetched(
            "{"
                + REQUIRED
                + ",\"prompt\":null,\"finishTime\":null,\"buttons\":null,\"properties\":null,"
                + "\"imageWidth\":null}");
    assertThat(nulls).isEqualTo(fetched("{" + REQUIRED + "}"));
    assertThat(nulls.prompt()).isNull();
    assertThat(nulls.finishTimeMillis()).isNull();
    assertThat(nulls.buttons()).isEmpty();
  }

  @Test
  void zeroValuesOfRelaysAreRead() throws IOException {
    Task task =
        fetched(
            "{\"id\":\"1\",\"action\":\"IMAGINE\",\"status\":\"\",\"submitTime\":7,\"startTime\":0,"
                + "\"finishTime\":0,\"progress\":\"0%\",\"imageUrl\":\"\",\"failReason\":\"\","
                + "\"properties\":{\"botType\":\"\"}}");
    assertThat(task.status()).isSameAs(TaskStatus.ABSENT);
    assertThat(task.status().isKnown()).isFalse();
    assertThat(task.finishTimeMillis()).isZero();
    assertThat(task.finishTime()).isEmpty();
    assertThat(task.startTime()).isEmpty();
    assertThat(task.submitTime()).contains(Instant.ofEpochMilli(7));
    assertThat(task.imageUrl()).isEmpty();
    assertThat(Objects.requireNonNull(task.properties()).botType()).isNull();
  }

  @Test
  void missingMemberIsNamedWithItsPath() {
    Server.answers(
        SERVER,
        "{\"content\":[{" + REQUIRED + "},{\"id\":\"2\",\"action\":\"ZOOM\"}],\"number\":0}");
    assertThatThrownBy(
            () -> client.api().tasks().queryTasks(TaskQueryRequest.builder().build()).execute())
        .isInstanceOf(JsonDataException.class)
        .hasMessage(
            "Expected the required member 'submitTime' but found none at path $.content[1]");
  }

  @Test
  void emptyBodyAndJsonNullAreNull() throws IOException {
    Server.answers(SERVER, "");
    assertThat(client.api().tasks().fetchTask("0").execute().body()).isNull();
    assertThat(client.api().tasks().cancelTask("0").execute().body()).isNull();
    Server.answers(SERVER, "null");
    assertThat(client.api().tasks().fetchTask("0").execute().body()).isNull();
  }

  @Test
  void readObjectsCannotBeChanged() throws IOException {
    Task task = fetched("{" + REQUIRED + ",\"buttons\":[{\"customId\":\"a\"}],\"cost\":1}");
    assertThatThrownBy(() -> task.buttons().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> task.extra().put("cost", JsonValue.NULL))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
