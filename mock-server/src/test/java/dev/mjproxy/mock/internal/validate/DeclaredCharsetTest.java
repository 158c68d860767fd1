package dev.mjproxy.mock.internal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is kept in the letters that it was sent in, or refused; never in others. */
final class DeclaredCharsetTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  private static final String PROMPT = "一只猫 café 🐈";

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=GB18030, GB18030",
    "application/json;charset=\"gb18030\", GB18030",
    "APPLICATION/JSON; Charset=utf-16le, UTF-16LE",
    "application/json; charset=UTF-8, UTF-8",
    "application/json, UTF-8"
  })
  void textIsReadInTheDeclaredCharset(String contentType, String charset) {
    Answer answer = submit(contentType, body(PROMPT).getBytes(Charset.forName(charset)));

    assertThat(answer.code()).as(answer.text()).isEqualTo(1);
    assertThat(mock.fetch(answer.result()).path("prompt").asString()).isEqualTo(PROMPT);
  }

  @Test
  void gbkOfChineseWordsIsRead() {
    Answer answer =
        submit("application/json; charset=GBK", body("联通 一只猫").getBytes(Charset.forName("GBK")));

    assertThat(mock.fetch(answer.result()).path("prompt").asString()).isEqualTo("联通 一只猫");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json; charset=UTF-8"})
  void otherBytesThanTheCharsetsAreRefused(String contentType) {
    Answer answer = submit(contentType, body("中文").getBytes(Charset.forName("GBK")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("message").asString()).contains("UTF-8");
  }

  @Test
  void bytesThatTheDeclaredCharsetDoesNotHaveAreRefused() {
    Answer answer =
        submit("application/json; charset=US-ASCII", body("猫").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("message").asString()).contains("US-ASCII");
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "", "!!"})
  void unknownCharsetIsRefused(String name) {
    Answer answer =
        submit("application/json; charset=" + name, body("Cat").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.json().path("message").asString()).contains("charset", "'" + name + "'");
  }

  @Test
  void adminApiReadsTheDeclaredCharsetToo() {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    Answer answer =
        mock.send(
            mock.request("/__mjproxy/tasks/" + id + "/force")
                .header("Content-Type", "application/json; charset=GBK")
                .POST(
                    BodyPublishers.ofByteArray(
                        "{\"status\":\"FAILURE\",\"failReason\":\"任务超时\"}"
                            .getBytes(Charset.forName("GBK")))));

    assertThat(answer.json().path("failReason").asString()).isEqualTo("任务超时");
  }

  private static String body(String prompt) {
    return "{\"prompt\":\"" + prompt + "\"}";
  }

  private static Answer submit(String contentType, byte[] body) {
    return mock.send(
        mock.request("/mj/submit/imagine")
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }
}
