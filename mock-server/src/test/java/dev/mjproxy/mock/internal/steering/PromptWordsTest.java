package dev.mjproxy.mock.internal.steering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every word of the guide's first table does what the table says. */
final class PromptWordsTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  private static final Map<String, Check> CHECKS = checks();

  /** What a word promises. */
  @FunctionalInterface
  private interface Check {
    void of(Answer answer);
  }

  static List<String> wordsOfTheGuide() throws IOException {
    return SteeringGuide.words();
  }

  @Test
  void guideListsTheWordsThatThereAre() throws IOException {
    Stream<String> known =
        Arrays.stream(PromptWord.values())
            .map(
                word -> PromptWord.PREFIX + word.word() + (word == PromptWord.FAIL_AT ? "46" : ""));

    assertThat(SteeringGuide.words()).containsExactlyInAnyOrderElementsOf(known.toList());
    assertThat(CHECKS.keySet()).containsExactlyInAnyOrderElementsOf(SteeringGuide.words());
  }

  @ParameterizedTest
  @MethodSource("wordsOfTheGuide")
  void wordInAPromptDoesWhatTheGuideSays(String word) {
    Objects.requireNonNull(CHECKS.get(word), word)
        .of(mock.submit("imagine", Bodies.prompt("a cat, " + word + " --ar 1:1")));
  }

  @ParameterizedTest
  @MethodSource("wordsOfTheGuide")
  void wordInStateDoesTheSame(String word) {
    Answer answer =
        mock.submit("imagine", Bodies.of("prompt", "a cat", "state", "{\"a\":\"" + word + "\"}"));
    Objects.requireNonNull(CHECKS.get(word), word).of(answer);
  }

  @Test
  void wordInAMemberThatTheOperationDoesNotHaveMeansNothing() {
    ObjectNode blend =
        Bodies.of("base64Array", List.of(Bodies.PNG, Bodies.PNG), "prompt", "mock:error");
    ObjectNode describe = Bodies.of("base64", Bodies.PNG, "prompt", "mock:queue-full");
    String modal = mock.press(mock.upscaled(), "Custom Zoom").result();
    ObjectNode zoom =
        Bodies.of("taskId", modal, "prompt", "Cat --zoom 2", "state", "mock:queue-full");

    assertThat(mock.submit("blend", blend).code()).isEqualTo(1);
    assertThat(mock.submit("describe", describe).code()).isEqualTo(1);
    assertThat(mock.submit("modal", zoom).code()).isEqualTo(1);
  }

  @Test
  void wordStaysInThePromptThatComesBack() {
    String id = mock.finished("imagine", Bodies.prompt("a cat mock:slow"));

    assertThat(mock.fetch(id).path("prompt").asString()).isEqualTo("a cat mock:slow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mock:",
        "mock:nothing",
        "mock:failing",
        "mock:fail-at-",
        "mock:fail-at-100",
        "mockfail"
      })
  void otherWordsMeanNothing(String word) {
    String id = mock.finished("imagine", Bodies.prompt(word));

    assertThat(mock.status(id)).isEqualTo("SUCCESS");
  }

  private static Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    checks.put("mock:queue-full", answer -> assertThat(answer.code()).isEqualTo(23));
    checks.put("mock:banned", answer -> assertThat(answer.code()).isEqualTo(24));
    checks.put("mock:no-account", answer -> assertThat(answer.code()).isEqualTo(3));
    checks.put("mock:error", answer -> assertThat(answer.code()).isEqualTo(9));
    checks.put("mock:queued", PromptWordsTest::queued);
    checks.put("mock:fail", answer -> failed(answer, "0%"));
    checks.put("mock:fail-at-46", answer -> failed(answer, "46%"));
    checks.put("mock:hang", PromptWordsTest::hangs);
    checks.put("mock:slow", answer -> takes(answer, 80_000));
    checks.put("mock:instant", PromptWordsTest::instant);
    checks.put("mock:no-image", answer -> assertThat(imageUrl(answer).isNull()).isTrue());
    checks.put("mock:expired-image", PromptWordsTest::expired);
    return checks;
  }

  private static void queued(Answer answer) {
    assertThat(answer.code()).isEqualTo(22);
    assertThat(answer.json().path("properties").path("numberOfQueues").asInt()).isEqualTo(1);
    takes(answer, 8_000);
  }

  private static void failed(Answer answer, String reached) {
    String highest = "";
    for (int i = 0; i < 800; i++) {
      JsonNode task = mock.fetch(answer.result());
      if (task.path("status").asString().equals("FAILURE")) {
        assertThat(highest).isEqualTo(reached);
        assertThat(task.path("failReason").asString()).isNotEmpty();
        assertThat(task.path("progress").asString()).isEmpty();
        return;
      }
      highest = task.path("progress").asString("");
      mock.pass(Duration.ofMillis(40));
    }
    throw new AssertionError("no failure");
  }

  private static void hangs(Answer answer) {
    mock.pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(mock.fetch(answer.result()).path("progress").asString()).isEqualTo("46%");
    mock.pass(Duration.ofMillis(1));
    assertThat(mock.status(answer.result())).isEqualTo("FAILURE");
    assertThat(mock.fetch(answer.result()).path("failReason").asString()).isEqualTo("任务超时");
  }

  private static void takes(Answer answer, long millis) {
    mock.pass(Duration.ofMillis(millis - 1));
    assertThat(mock.status(answer.result())).isEqualTo("IN_PROGRESS");
    mock.pass(Duration.ofMillis(1));
    assertThat(mock.status(answer.result())).isEqualTo("SUCCESS");
  }

  private static void instant(Answer answer) {
    assertThat(answer.code()).isEqualTo(1);
    assertThat(mock.status(answer.result())).isEqualTo("SUCCESS");
  }

  private static JsonNode imageUrl(Answer answer) {
    mock.passAll();
    assertThat(mock.status(answer.result())).isEqualTo("SUCCESS");
    return mock.fetch(answer.result()).path("imageUrl");
  }

  private static void expired(Answer answer) {
    String path = URI.create(imageUrl(answer).asString()).getRawPath();
    assertThat(mock.get(path).status()).isEqualTo(404);
  }
}
