package dev.mjproxy.mock.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the mock sends in a profile agrees with the spec of this profile: what the profile says
 * by its schemas, and what by its dialect block, do not contradict each other.
 */
final class EverythingSentAgreesWithTheProfileTest {
  static List<String> names() {
    return Profile.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void tasksInAllStatesAndAllRefusalsAgree(String name) {
    Profile profile = Profile.named(name);
    List<AssertionError> violations = new ArrayList<>();
    try (RunningMock mock =
        new RunningMock(options -> options.withProfile(name).withConcurrency(Integer.MAX_VALUE))) {
      for (Operation operation : profile.spec().operations()) {
        for (NamedExample example : operation.requestExamples()) {
          note(violations, () -> post(mock, operation, example.value().toString()));
        }
        note(violations, () -> post(mock, operation, "{"));
        note(violations, () -> post(mock, operation, "{}"));
        note(violations, () -> post(mock, operation, "{\"prompt\":{},\"taskId\":[],\"ids\":5}"));
      }
      for (String prompt : List.of("Cat", "mock:fail-at-46", "mock:hang", "nude", "mock:queued")) {
        note(violations, () -> mock.submit("imagine", Bodies.prompt(prompt)));
      }
      for (int look = 0; look < 9; look++) {
        lookAtAll(mock, profile, violations);
        mock.pass(Duration.ofSeconds(1));
      }
    }
    assertThat(violations).extracting(AssertionError::getMessage).isEmpty();
  }

  private static void lookAtAll(
      RunningMock mock, Profile profile, List<AssertionError> violations) {
    for (String id : ids(mock)) {
      for (Operation operation : profile.spec().operations()) {
        if (operation.path().contains("{id}") && operation.method().equals("GET")) {
          note(violations, () -> mock.get(operation.path(id)));
        }
      }
      note(
          violations, () -> mock.post("/mj/task/list-by-condition", Bodies.of("ids", List.of(id))));
    }
    for (Operation operation : profile.spec().operations()) {
      if (operation.method().equals("GET")) {
        note(violations, () -> mock.get(operation.path("1")));
      }
    }
  }

  private static List<String> ids(RunningMock mock) {
    Answer tasks = mock.exchange(mock.request("/__mjproxy/tasks").build());
    return tasks.json().valueStream().map(task -> task.path("id").asString()).limit(8).toList();
  }

  private static Answer post(RunningMock mock, Operation operation, String body) {
    return mock.send(
        mock.request(operation.path("1"))
            .header("Content-Type", "application/json")
            .method(
                operation.method(),
                operation.hasRequestBody()
                    ? BodyPublishers.ofString(body)
                    : BodyPublishers.noBody()));
  }

  private static void note(List<AssertionError> violations, Runnable exchange) {
    try {
      exchange.run();
    } catch (AssertionError violation) {
      violations.add(violation);
    }
  }
}
