package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which mode a task runs in, where it shows, and how much longer it takes. */
final class ModesTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @CsvSource({
    "'', '', Cat, fast, 8000",
    "'', '', Cat --turbo, turbo, 4000",
    "'', '', Cat --relax, relaxed, 16000",
    "'', '', Cat --relaxed, fast, 8000",
    "'', RELAX, Cat --turbo, relaxed, 16000",
    "'', TURBO, Cat, turbo, 4000",
    "/mj-fast, RELAX, Cat --turbo, fast, 8000",
    "/mj-turbo, RELAX, Cat --relax, turbo, 4000",
    "/mj-relax, '', Cat, relaxed, 16000"
  })
  void prefixWinsOverFilterAndFilterOverFlag(
      String prefix, String filter, String prompt, String word, long millis) {
    String modes = filter.isEmpty() ? "" : "\"" + filter + "\"";
    String body = "{\"prompt\":\"%s\",\"accountFilter\":{\"modes\":[%s]}}".formatted(prompt, modes);
    String id = mock.post(prefix + "/mj/submit/imagine", body).result();
    mock.passAll();
    JsonNode task = mock.fetch(id);

    assertThat(task.path("properties").path("messageContent").asString())
        .endsWith("(" + word + ")");
    assertThat(task.path("finishTime").asLong() - task.path("submitTime").asLong())
        .isEqualTo(millis);
  }

  @Test
  void pictureOfARelaxedGridIsRelaxedToo() {
    String grid = mock.finished("imagine", Bodies.prompt("Cat --relax"));
    String variation = mock.press(grid, "V1").result();
    mock.passAll();

    assertThat(mock.fetch(variation).path("properties").path("messageContent").asString())
        .endsWith("(relaxed)");
  }

  @Test
  void taskIsTheSameUnderEveryPrefix() {
    String id = mock.post("/mj-turbo/mj/submit/imagine", Bodies.prompt("Cat")).result();

    assertThat(mock.get("/mj-relax/mj/task/" + id + "/fetch").json()).isEqualTo(mock.fetch(id));
  }

  @Test
  void modeThatDoesNotExistIsNotBound() {
    String body = "{\"prompt\":\"x\",\"accountFilter\":{\"modes\":[\"SLOW\"]}}";

    assertThat(mock.post("/mj/submit/imagine", body).status()).isEqualTo(400);
  }
}
