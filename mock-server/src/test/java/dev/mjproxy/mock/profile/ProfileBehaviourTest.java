package dev.mjproxy.mock.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.StaticMockServer;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What takes more than one request to see: queues, time, callbacks, modals. */
final class ProfileBehaviourTest {
  private static final List<String> STEPS =
      List.of(
          "SUBMITTED 0%",
          "IN_PROGRESS 0%",
          "IN_PROGRESS 15%",
          "IN_PROGRESS 46%",
          "IN_PROGRESS 78%",
          "IN_PROGRESS 93%",
          "SUCCESS 100%");

  @ParameterizedTest
  @CsvSource({
    "original, 1 1 22 23",
    "cipher, 1 22 22 22",
    "relay, 1 1 1 23",
    "trueai, 1 1 22 9",
    "plus, 1 1 22 23"
  })
  void codesOfAFillingQueue(String profile, String codes) {
    try (RunningMock mock = mock(profile, 1)) {
      List<String> found =
          IntStream.range(0, 4)
              .mapToObj(nr -> Integer.toString(mock.submit("imagine", Bodies.prompt("Cat")).code()))
              .toList();

      assertThat(String.join(" ", found)).isEqualTo(codes);
    }
  }

  @Test
  void relayTellsTheQueueInTheDescriptionAlone() {
    try (RunningMock mock = mock("relay", 1)) {
      mock.submit("imagine", Bodies.prompt("Cat"));
      mock.submit("imagine", Bodies.prompt("Cat"));
      Answer third = mock.submit("imagine", Bodies.prompt("Cat"));

      assertThat(third.description()).isEqualTo("排队中，前面还有1个任务");
      assertThat(third.json().path("properties").path("numberOfQueues").asInt()).isEqualTo(1);
    }
  }

  @Test
  void relayKnowsNoStateBeforeItsFirstPoll() {
    try (RunningMock mock = mock("relay", 3)) {
      String id = mock.accepted("imagine", Bodies.of("prompt", "Cat", "state", "s"));
      JsonNode unpolled = mock.fetch(id);
      mock.pass(Duration.ofSeconds(2));
      JsonNode polled = mock.fetch(id);

      assertThat(unpolled.path("status").asString("-")).isEmpty();
      assertThat(unpolled.path("state").asString("-")).isEmpty();
      assertThat(polled.path("status").asString()).isEqualTo("IN_PROGRESS");
      assertThat(polled.path("progress").asString()).isEqualTo("15%");
      assertThat(polled.path("state").asString()).isEqualTo("s");
      assertThat(polled.path("submitTime").asLong())
          .isEqualTo(unpolled.path("submitTime").asLong() + 3);
    }
  }

  @Test
  void relayPollsAtLatestAfterFifteenSeconds() {
    try (RunningMock mock =
        new RunningMock(
            options -> options.withProfile("relay").withTaskDuration(Duration.ofHours(1)))) {
      String id = mock.accepted("imagine", Bodies.prompt("Cat"));
      mock.pass(Duration.ofMillis(14_999));
      assertThat(mock.status(id)).isEmpty();
      mock.pass(Duration.ofMillis(1));
      assertThat(mock.status(id)).isEqualTo("NOT_START");
    }
  }

  @ParameterizedTest
  @CsvSource({"original, ''", "cipher, ''", "relay, 100%", "trueai, ''"})
  void progressOfAFailure(String profile, String progress) {
    try (RunningMock mock = mock(profile, 3)) {
      String id = mock.finished("imagine", Bodies.prompt("mock:fail-at-46"));

      assertThat(mock.status(id)).isEqualTo("FAILURE");
      assertThat(mock.fetch(id).path("progress").asString("-")).isEqualTo(progress);
    }
  }

  @ParameterizedTest
  @CsvSource({"original, REROLL", "cipher, REROLL", "plus, IMAGINE"})
  void actionOfAReroll(String profile, String action) {
    try (RunningMock mock = mock(profile, 3)) {
      String grid = mock.finished("imagine", Bodies.prompt("Cat"));
      Answer again = mock.submit("change", Bodies.of("taskId", grid, "action", "REROLL"));

      assertThat(mock.fetch(again.result()).path("action").asString()).isEqualTo(action);
    }
  }

  @ParameterizedTest
  @CsvSource({"cipher, VARIATION", "plus, IMAGINE"})
  void actionOfWhatAButtonMakes(String profile, String action) {
    try (RunningMock mock = mock(profile, 3)) {
      String shortened = mock.finished("shorten", Bodies.prompt("a very long prompt"));
      Answer picked =
          mock.submit(
              "action", Bodies.of("taskId", shortened, "customId", "MJ::Job::PromptAnalyzer::1"));
      mock.submit("modal", Bodies.of("taskId", picked.result(), "prompt", "Cat"));

      assertThat(mock.fetch(picked.result()).path("action").asString()).isEqualTo(action);
    }
  }

  @Test
  void originalTellsThatAnUpscaleExists() {
    try (RunningMock mock = mock("original", 3)) {
      String grid = mock.finished("imagine", Bodies.prompt("Cat"));
      String first = mock.finished("simple-change", Bodies.of("content", grid + " U1"));
      Answer second =
          mock.submit("change", Bodies.of("taskId", grid, "action", "UPSCALE", "index", 1));

      assertThat(second.code()).isEqualTo(21);
      assertThat(second.description()).isEqualTo("任务已存在");
      assertThat(second.result()).isEqualTo(first);
      assertThat(second.json().path("properties").path("status").asString()).isEqualTo("SUCCESS");
      assertThat(second.json().path("properties").path("imageUrl"))
          .isEqualTo(mock.fetch(first).path("imageUrl"));
      assertThat(mock.submit("simple-change", Bodies.of("content", grid + " U2")).code())
          .isEqualTo(1);
      assertThat(mock.submit("simple-change", Bodies.of("content", grid + " R")).code())
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"plus, 21, 21", "relay, 1, 21"})
  void codeOfAModal(String profile, int remixed, int always) {
    try (RunningMock mock =
        new RunningMock(options -> options.withProfile(profile).withRemix(true))) {
      String grid = mock.finished("imagine", Bodies.prompt("Cat"));
      Answer variation = mock.press(grid, "V1");
      String single = mock.press(grid, "U1").result();
      mock.passAll();

      assertThat(variation.code()).isEqualTo(remixed);
      assertThat(mock.status(variation.result())).isEqualTo("MODAL");
      assertThat(mock.press(single, "Custom Zoom").code()).isEqualTo(always);
    }
  }

  @Test
  void trueaiCarriesOutTheHeartAndImagineAll() {
    try (RunningMock mock = mock("trueai", 9)) {
      String text = mock.finished("describe", Bodies.of("base64", Bodies.PNG));
      Answer all = mock.press(text, "Imagine all");
      String single = mock.upscaled();

      assertThat(all.code()).isEqualTo(1);
      assertThat(all.result().split(",")).hasSize(4).doesNotHaveDuplicates();
      for (String id : all.result().split(",")) {
        assertThat(mock.status(id)).isEqualTo("SUCCESS");
      }
      assertThat(mock.press(single, "❤️").result()).isEqualTo(single);
    }
  }

  @Test
  void trueaiAcceptsABannedWordAndTheTaskFails() {
    try (RunningMock mock = mock("trueai", 3)) {
      String id = mock.finished("imagine", Bodies.prompt("nude"));

      assertThat(mock.fetch(id).path("failReason").asString()).isEqualTo("可能包含敏感词");
      assertThat(mock.status(mock.finished("imagine", Bodies.prompt("cat")))).isEqualTo("SUCCESS");
    }
  }

  @Test
  void callbacksOfTheOriginalOvertake() {
    List<String> overtaken = new ArrayList<>(STEPS.subList(0, 5));
    overtaken.add("SUCCESS 100%");
    overtaken.add("IN_PROGRESS 93%");

    assertThat(callbacks("original")).isEqualTo(overtaken);
  }

  @Test
  void callbacksOfCipherRepeat() {
    List<String> thrice =
        STEPS.stream().flatMap(step -> List.of(step, step, step).stream()).toList();

    assertThat(callbacks("cipher")).isEqualTo(thrice);
  }

  @Test
  void relayDeletesTheHook() {
    assertThat(callbacks("relay")).isEmpty();
  }

  @Test
  void callbacksOfTheBaseComeInOrder() {
    assertThat(callbacks("plus")).isEqualTo(STEPS);
  }

  @Test
  void fileOfOnesOwnIsServed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        overlay: 1.0.0
        info: {title: My reseller, version: 1.0.0}
        x-mjproxy-extends: relay
        actions:
          - target: $
            description: Says so in another way.
            update:
              x-mjproxy-dialect:
                refusals: {unknown-path: {status: 418, body: text, description: no}}
        """);
    try (RunningMock mock = new RunningMock(options -> options.withProfile(file.toString()))) {
      Answer answer = mock.exchange(mock.request("/mj/task/list").build());

      assertThat(answer.status()).isEqualTo(418);
      assertThat(answer.text()).isEqualTo("no");
    }
  }

  @Test
  void unknownNameIsRefusedWithThoseThatAreKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MockServerOptions.defaults().withProfile("orginal"))
        .withMessageContaining("orginal")
        .withMessageContaining("original, cipher, relay, trueai");
  }

  @Test
  void examplesAloneAreThoseOfTheProfile() throws Exception {
    try (StaticMockServer examples =
        StaticMockServer.start(MockServerOptions.defaults().withProfile("original"))) {
      assertThat(status(examples.baseUrl(), "/mj/task/1/fetch")).isEqualTo(200);
      assertThat(status(examples.baseUrl(), "/mj-fast/mj/task/1/fetch")).isEqualTo(404);
      assertThat(status(examples.baseUrl(), "/mj/task/1/image-seed")).isEqualTo(404);
    }
  }

  private static int status(URI base, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static List<String> callbacks(String profile) {
    try (RunningMock mock = mock(profile, 3);
        CallbackReceiver hook = new CallbackReceiver(profile.equals("plus"))) {
      String id = mock.accepted("imagine", Bodies.of("prompt", "Cat", "notifyHook", hook.url()));
      mock.passAll();
      mock.server().awaitCallbacks();
      return hook.stepsOf(id);
    }
  }

  private static RunningMock mock(String profile, int concurrency) {
    return new RunningMock(
        options ->
            options
                .withProfile(profile)
                .withConcurrency(concurrency)
                .withQueueSize(concurrency == 1 ? 2 : 10));
  }
}
