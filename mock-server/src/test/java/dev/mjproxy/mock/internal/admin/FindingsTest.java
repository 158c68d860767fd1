package dev.mjproxy.mock.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of requests says of each refusal why it was one. */
final class FindingsTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @CsvSource({"no-account, 3", "error, 9", "queue-full, 23", "banned, 24"})
  void refusalHasTheFindingThatItsDescriptionTells(String word, int code) {
    Answer answer = mock.submit("imagine", Bodies.prompt("Cat mock:" + word));

    assertThat(answer.code()).isEqualTo(code);
    assertThat(finding()).isNotEmpty().isEqualTo(answer.description());
  }

  @Test
  void fullQueueHasAFinding() {
    for (int i = 0; i < 14; i++) {
      mock.submit("imagine", Bodies.prompt("Cat"));
    }

    assertThat(finding()).isNotEmpty();
  }

  @Test
  void unknownTaskAndFullPromptHaveFindings() {
    mock.submit("action", Bodies.of("taskId", "1", "customId", "x"));
    assertThat(finding()).isEqualTo("关联任务不存在或已失效");
    mock.submit("imagine", Bodies.prompt("a nude cat"));
    assertThat(finding()).isNotEmpty();
  }

  @Test
  void chosenExampleHasItsFinding() {
    mock.exchange(mock.request("/mj/task/1/fetch").header("Prefer", "code=429").build());
    assertThat(finding()).isNotEmpty();
    mock.exchange(mock.request("/mj/task/1/fetch").header("Prefer", "example=taskModal").build());
    assertThat(finding()).isEmpty();
  }

  @Test
  void rewrittenCodeHasAFinding() {
    mock.post("/__mjproxy/faults", Bodies.of("kind", "code", "code", 23));
    mock.submit("imagine", Bodies.prompt("Cat"));

    assertThat(finding()).contains("23").contains("on purpose");
  }

  @Test
  void acceptedSubmissionsHaveNone() {
    for (int i = 0; i < 5; i++) {
      assertThat(mock.submit("imagine", Bodies.prompt("Cat")).code()).isIn(1, 22);
      assertThat(finding()).isEmpty();
    }
    String upscaled = mock.upscaled();
    assertThat(mock.press(upscaled, "Custom Zoom").code()).isEqualTo(21);
    assertThat(finding()).isEmpty();
  }

  @Test
  void postedFaultIsAnsweredAsItWasPosted() {
    var posted = Bodies.of("kind", "too-many-requests", "duration", "2s", "times", 1);
    var answered = mock.post("/__mjproxy/faults", posted).json().path(0);

    posted
        .properties()
        .forEach(entry -> assertThat(answered.path(entry.getKey())).isEqualTo(entry.getValue()));
    assertThat(mock.post("/__mjproxy/faults", answered.toString()).json().path(1))
        .isEqualTo(answered);
  }

  private static String finding() {
    var log = mock.get("/__mjproxy/requests").json();
    return log.path(log.size() - 1).path("finding").asString();
  }
}
