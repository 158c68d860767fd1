package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import dev.mjproxy.mock.testing.SpecGuard;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Every response and callback agrees with the spec, rules worth a warning included. All tests that
 * use {@link RunningMock} hold each exchange against it; here all tasks are looked at in all
 * states.
 */
final class EverythingSentAgreesWithTheSpecTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.withConcurrency(Integer.MAX_VALUE));

  @Test
  void everyLookAtEveryTaskAgrees() {
    try (CallbackReceiver receiver = new CallbackReceiver()) {
      Set<String> statuses = new LinkedHashSet<>();
      Set<String> actions = new LinkedHashSet<>();
      submitAll(receiver.url());
      for (int round = 0; round < 3; round++) {
        for (int look = 0; look < 10; look++) {
          lookAtAll(statuses, actions);
          mock.pass(Duration.ofSeconds(1));
        }
        pressAll(receiver.url());
      }
      mock.passAll();
      mock.server().awaitCallbacks();

      assertThat(receiver.bodies()).hasSizeGreaterThan(100);
      assertThat(statuses).hasSize(7);
      assertThat(actions).hasSize(9);
    }
  }

  @Test
  void everyRequestExampleIsAnsweredAsTheSpecSays() {
    for (Operation operation : ApiSpec.bundled().operations()) {
      for (NamedExample example : operation.requestExamples()) {
        assertThat(mock.post(operation.path("1"), example.value().toString()).status())
            .as("%s %s", operation, example.name())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void responseThatDiffersIsNoticed() {
    Answer wrong =
        new Answer(
            200,
            Map.of("Content-Type", List.of("application/json")),
            "{\"code\":1}".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(
            () -> SpecGuard.check(ApiSpec.bundled(), "POST", "/mj-fast/mj/submit/imagine/", wrong))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> SpecGuard.checkCallback(wrong.body()))
        .isInstanceOf(AssertionError.class);
  }

  private static void submitAll(String hook) {
    List<String> pictures = List.of(Bodies.PNG, Bodies.PNG);
    for (String word : new String[] {"", "mock:fail-at-78", "mock:no-image", "mock:hang"}) {
      String prompt = "a big red cat " + word;
      mock.accepted("imagine", Bodies.of("prompt", prompt, "notifyHook", hook, "state", "s"));
      mock.accepted("shorten", Bodies.of("prompt", prompt, "notifyHook", hook));
      mock.accepted("blend", Bodies.of("base64Array", pictures, "notifyHook", hook, "state", word));
      mock.accepted("describe", Bodies.of("base64", Bodies.PNG, "notifyHook", hook, "state", word));
      mock.post(
          "/mj/insight-face/swap",
          Bodies.of(
              "sourceBase64",
              Bodies.PNG,
              "targetBase64",
              Bodies.PNG,
              "notifyHook",
              hook,
              "state",
              word));
    }
    mock.post("/mj/task/" + mock.accepted("imagine", Bodies.prompt("Cat")) + "/cancel");
  }

  /** Presses each button that was not used; what asks for a modal gets it at the next round. */
  private static void pressAll(String hook) {
    for (JsonNode task : mock.get("/mj/task/list").json()) {
      String id = task.path("id").asString();
      if (task.path("status").asString().equals("MODAL")) {
        mock.submit("modal", Bodies.of("taskId", id, "maskBase64", Bodies.PNG));
      }
      Set<String> labels = new LinkedHashSet<>();
      for (JsonNode button : task.path("buttons")) {
        // One of each kind: U1 and not U2 to U4.
        String customId = button.path("customId").asString();
        if (labels.add(customId.replaceAll("::[1-4]", "")) && button.path("style").asInt() == 2) {
          mock.submit("action", Bodies.of("taskId", id, "customId", customId, "notifyHook", hook));
        }
      }
    }
  }

  private static void lookAtAll(Set<String> statuses, Set<String> actions) {
    JsonNode tasks = mock.get("/mj/task/list").json();
    List<String> ids = tasks.valueStream().map(task -> task.path("id").asString()).toList();
    tasks.forEach(task -> statuses.add(task.path("status").asString()));
    tasks.forEach(task -> actions.add(task.path("action").asString()));
    mock.get("/mj/task/queue");
    mock.post("/mj/task/query", Bodies.of("pageSize", 100));
    mock.post("/mj/task/list-by-condition", Bodies.of("ids", ids));
    mock.post("/mj/task/list-by-ids", Bodies.of("ids", ids));
    ids.stream().limit(5).forEach(id -> mock.get("/mj/task/" + id + "/image-seed"));
    ids.stream().limit(5).forEach(mock::fetch);
  }
}
