package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients were seen to send (field notes §2.1): all of it is accepted. */
final class ClientsInTheFieldTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.withConcurrency(Integer.MAX_VALUE).withSecret("S"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"base64Array\":[],\"notifyHook\":\"\",\"prompt\":\"a cat --ar 1:1\",\"state\":\"\",\"botType\":\"MID_JOURNEY\"}",
        "{\"base64Array\":[\"data:image/png;base64,AAAA\"],\"notifyHook\":\"\",\"prompt\":\"a fox\",\"state\":\"\",\"botType\":\"NIJI_JOURNEY\"}",
        "{\"prompt\": \"a cat\", \"base64Array\": [], \"state\": \"{\\\"user_id\\\": \\\"u1\\\"}\"}",
        "{\"prompt\":\"a cat --ar 1:1 \"}",
        "{\"prompt\":\"a cat --ar 16:9 --v 6.1\",\"botType\":\"MID_JOURNEY\",\"upscaleIndexes\":[1,2]}",
        "{\"prompt\":\"a cat\",\"notifyHook\":\"http://..\",\"state\":\" --ar 16:9  --v 6.1 \"}",
        "{\"botType\":\"MID_JOURNEY\",\"prompt\":\"gw cat\"}",
        "{\"botType\":\"MID_JOURNEY\",\"prompt\":\"a\",\"base64Array\":[],\"state\":\"midjourney-proxy-admin\",\"accountFilter\":{}}",
        "{\"botType\":\"MID_JOURNEY\",\"prompt\":\"Cat\",\"base64Array\":[],\"accountFilter\":{\"channelId\":\"\",\"instanceId\":\"\",\"modes\":[],\"remark\":\"\",\"remixAutoConsidered\":true},\"notifyHook\":\"\",\"state\":\"\"}"
      })
  void imagineIsAccepted(String body) {
    assertThat(post("/mj/submit/imagine", body).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "blend;{'base64Array':['D','D'],'botType':'MID_JOURNEY','dimensions':'SQUARE'}",
        "blend;{'base64Array':['D','D'],'state':'..'}",
        "describe;{'base64':'D','botType':'MID_JOURNEY'}",
        "shorten;{'prompt':'..','botType':'MID_JOURNEY'}",
        "upload-discord-images;{'base64Array':['D']}"
      })
  void otherSubmissionsAreAccepted(String operation, String body) {
    String json = body.replace('\'', '"').replace("\"D\"", "\"data:image/png;base64,AAAA\"");

    assertThat(post("/mj/submit/" + operation, json).code()).isEqualTo(1);
  }

  @Test
  void swapIsAccepted() {
    String body =
        "{\"sourceBase64\":\"data:image/png;base64,AA==\",\"targetBase64\":\"data:image/png;base64,AA==\"}";

    assertThat(post("/mj/insight-face/swap", body).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"state\":\"x\",\"chooseSameChannel\":true,\"enableRemix\":false"})
  void actionAndModalAreAcceptedWithNumbersAsIds(String more) {
    String single = finished(action(finished(imagine("a cat")), "\"U1\"", more));
    Answer zoom = post("/mj/submit/action", action(single, "\"Custom Zoom\"", more));
    Answer modal =
        post(
            "/mj/submit/modal",
            "{\"prompt\":\"a cat  --zoom 1.8\",\"taskId\":%s}".formatted(zoom.result()));
    Answer region = post("/mj/submit/action", action(single, "\"Vary (Region)\"", more));
    Answer mask =
        post(
            "/mj/submit/modal",
            "{\"maskBase64\":\"data:image/png;base64,AA==\",\"prompt\":\"a hat\",\"taskId\":\"%s\"}"
                .formatted(region.result()));

    assertThat(zoom.code()).isEqualTo(21);
    assertThat(modal.code()).isEqualTo(1);
    assertThat(mask.code()).isEqualTo(1);
  }

  @Test
  void stateComesBackCharacterForCharacter() {
    for (String state :
        new String[] {
          "{\"user_id\": \"u1\", \"user_nickname\": \"Nick \\u6635\\u79f0\"}",
          " --ar 16:9  --v 6.1 ",
          " ",
          "\t\n\u00e9\ud83d\ude00\u0000"
        }) {
      String id =
          post("/mj/submit/imagine", Bodies.of("prompt", "a cat", "state", state).toString())
              .result();
      assertThat(fetch(id).json().path("state").asString()).isEqualTo(state);
    }
  }

  @Test
  void blanksAroundAPromptAreGone() {
    String id = post("/mj/submit/imagine", "{\"prompt\":\"a cat --ar 1:1 \"}").result();

    assertThat(fetch(id).json().path("prompt").asString()).isEqualTo("a cat --ar 1:1");
  }

  @ParameterizedTest
  @CsvSource({
    "/mj/task/list, application/json, '*/*'",
    "/mj/task/queue, application/x-www-form-urlencoded, 'application/json, text/plain, */*'",
    "/mj/task//fetch, application/x-www-form-urlencoded, '*/*'",
    "/mj/task/1/image-seed, application/json, text/html"
  })
  void typedGetIsAccepted(String path, String contentType, String accept) {
    Answer answer =
        mock.send(
            mock.request(path)
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .header("Mj-Api-Secret", "S"));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void bothSecretsAtOnceAreAccepted() {
    Answer answer =
        mock.send(
            mock.request("/mj/task/list")
                .header("Authorization", "Bearer S")
                .header("mj-api-secret", "S"));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void numbersAreFoundInListByCondition() {
    String id = post("/mj/submit/imagine", "{\"prompt\":\"a\"}").result();

    assertThat(post("/mj/task/list-by-condition", "{\"ids\":[" + id + "]}").json()).hasSize(1);
  }

  @Test
  void everyKeyThatAClientReadsIsThere() {
    String id = post("/mj/submit/imagine", "{\"prompt\":\"a\"}").result();

    assertThat(fetch(id).json().propertyNames())
        .contains(
            "id",
            "state",
            "status",
            "startTime",
            "finishTime",
            "submitTime",
            "progress",
            "action",
            "prompt",
            "promptEn",
            "failReason",
            "imageUrl",
            "buttons",
            "description",
            "properties");
  }

  private static String imagine(String prompt) {
    return "{\"prompt\":\"" + prompt + "\"}";
  }

  private static String finished(String body) {
    String operation = body.contains("customId") ? "action" : "imagine";
    String id = post("/mj/submit/" + operation, body).result();
    mock.passAll();
    return id;
  }

  private static String action(String parent, String label, String more) {
    String customId =
        fetch(parent)
            .json()
            .path("buttons")
            .valueStream()
            .filter(button -> button.path("label").toString().equals(label))
            .map(button -> button.path("customId").asString())
            .findFirst()
            .orElseThrow();
    return "{\"customId\":\"%s\",\"taskId\":%s%s}".formatted(customId, parent, more);
  }

  private static Answer fetch(String id) {
    return mock.send(mock.request("/mj/task/" + id + "/fetch").header("mj-api-secret", "S"));
  }

  private static Answer post(String path, String body) {
    return mock.send(
        mock.request(path)
            .header("Content-Type", "application/json")
            .header("mj-api-secret", "S")
            .POST(BodyPublishers.ofString(body)));
  }
}
