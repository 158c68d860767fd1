package dev.mjproxy.mock.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.mock.internal.steering.SteeringGuide;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Every fault of requests in the guide's table does what the table says. */
final class FaultKindsTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  private static final Map<String, Runnable> CHECKS = checks();

  static List<String> kindsOfRequests() throws IOException {
    return SteeringGuide.faultKinds().stream()
        .filter(kind -> !kind.startsWith("callback-"))
        .toList();
  }

  @Test
  void guideListsTheKindsThatThereAre() throws IOException {
    assertThat(SteeringGuide.faultKinds())
        .containsExactlyInAnyOrderElementsOf(FaultReader.kindNames());
    assertThat(CHECKS.keySet()).containsExactlyInAnyOrderElementsOf(kindsOfRequests());
  }

  @ParameterizedTest
  @MethodSource("kindsOfRequests")
  void faultDoesWhatTheGuideSays(String kind) {
    Objects.requireNonNull(CHECKS.get(kind), kind).run();
  }

  @Test
  void resetServerHasNoFaults() {
    fault("server-error");
    mock.server().reset();

    assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);
  }

  private static Map<String, Runnable> checks() {
    Map<String, Runnable> checks = new LinkedHashMap<>();
    checks.put("delay", () -> accepts("delay", "duration", "1ms", "spread", 0.1));
    checks.put("slow-body", () -> accepts("slow-body", "duration", "20ms"));
    checks.put("too-many-requests", FaultKindsTest::tooMany);
    checks.put("server-error", FaultKindsTest::serverError);
    checks.put("empty-body", () -> spoils("empty-body", ""));
    checks.put("html", () -> spoils("html", "<!DOCTYPE html>"));
    checks.put("truncated-json", FaultKindsTest::truncated);
    checks.put("reset", () -> resets("reset", 1));
    checks.put("reset-before", () -> resets("reset-before", 0));
    checks.put("code", FaultKindsTest::code);
    checks.put("word", FaultKindsTest::word);
    return checks;
  }

  private static void accepts(Object... fault) {
    fault((String) fault[0], Arrays.copyOfRange(fault, 1, fault.length));
    assertThat(mock.submit("imagine", Bodies.prompt("Cat")).code()).isEqualTo(1);
  }

  private static void tooMany() {
    fault("too-many-requests", "duration", "1500ms");
    Answer answer = mock.submit("imagine", Bodies.prompt("Cat"));

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).contains("2");
    tasksAre(0);
  }

  private static void serverError() {
    fault("server-error", "status", 503);

    assertThat(mock.submit("imagine", Bodies.prompt("Cat")).status()).isEqualTo(503);
    tasksAre(0);
  }

  private static void spoils(String kind, String start) {
    fault(kind);
    Answer answer = submitUnchecked();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(start.isEmpty() ? answer.text().isEmpty() : answer.text().startsWith(start))
        .isTrue();
    tasksAre(1);
  }

  private static void truncated() {
    fault("truncated-json");
    Answer answer = submitUnchecked();

    assertThat(answer.text()).startsWith("{\"code\":1");
    assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
    tasksAre(1);
  }

  private static void resets(String kind, int tasks) {
    fault(kind);

    assertThatThrownBy(FaultKindsTest::submitUnchecked).isInstanceOf(UncheckedIOException.class);
    tasksAre(tasks);
  }

  private static void code() {
    fault("code", "code", 77);

    assertThat(submitUnchecked().code()).isEqualTo(77);
    tasksAre(1);
  }

  private static void word() {
    fault("word", "word", "queue-full");

    assertThat(mock.submit("imagine", Bodies.prompt("Cat")).code()).isEqualTo(23);
    assertThat(mock.submit("imagine", Bodies.prompt("Cat")).code()).isEqualTo(1);
  }

  private static void tasksAre(int count) {
    assertThat(mock.get("/mj/task/list").json()).hasSize(count);
  }

  /** Adds a fault that strikes the next submission, and it alone. */
  private static void fault(String kind, Object... more) {
    var body = Bodies.of(more);
    body.put("kind", kind).put("times", 1).putArray("operations").add("submitImagine");
    assertThat(mock.post("/__mjproxy/faults", body).status()).isEqualTo(200);
  }

  private static Answer submitUnchecked() {
    HttpRequest request =
        mock.request("/mj/submit/imagine")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"prompt\":\"Cat\"}"))
            .build();
    return mock.exchange(request);
  }
}
