package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code POST /mj/submit/shorten}: a prompt's important words. */
final class ShortenTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @Test
  void shorteningHoldsTokensAndPrompts() {
    JsonNode task = mock.fetch(mock.finished("shorten", Bodies.prompt("a big red cat")));

    assertThat(task.path("action").asString()).isEqualTo("SHORTEN");
    assertThat(task.path("description").asString()).isEqualTo("/shorten a big red cat");
    assertThat(task.path("imageUrl").isNull()).isTrue();
    assertThat(task.path("properties").path("finalPrompt").asString())
        .isEqualTo(
            """
            ## Important tokens
            **a** **big** **red** **cat**
            ## Shortened prompts
            1️⃣ a big red cat

            2️⃣ a big red

            3️⃣ a big

            4️⃣ a""");
  }

  @ParameterizedTest
  @CsvSource({"cat, 1", "big cat, 2", "a b c d e, 5", "a b c d e f g, 5"})
  void thereAreAsManyButtonsAsPrompts(String prompt, int count) {
    JsonNode buttons = mock.fetch(mock.finished("shorten", Bodies.prompt(prompt))).path("buttons");

    assertThat(buttons).hasSize(count + 1);
    assertThat(buttons.path(count).path("label").asString()).isEqualTo("Show Details");
  }

  @Test
  void textStaysSubmittedUntilItsEnd() {
    String id = mock.accepted("shorten", Bodies.prompt("a cat"));
    mock.pass(Duration.ofMillis(7_999));

    assertThat(mock.status(id)).isEqualTo("SUBMITTED");
    mock.pass(Duration.ofMillis(1));
    assertThat(mock.status(id)).isEqualTo("SUCCESS");
  }
}
