package dev.mjproxy.client.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.model.Button;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.Webhooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and buttons, wherever a server puts them. */
final class TaskTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~\"prompt\":\"a\",\"promptEn\":\"b\",\"properties\":{\"finalPrompt\":\"c\"}~, c",
        "~\"prompt\":\"a\",\"promptEn\":\"b\",\"properties\":{\"finalPrompt\":\" \"}~, b",
        "~\"prompt\":\"\",\"promptEn\":\"b\",\"properties\":{}~, b",
        "~\"prompt\":\"a\",\"promptEn\":\"\",\"properties\":null~, a",
        "~\"prompt\":\"a\"~, a",
        "~\"prompt\":null~, ~~",
      })
  void textIsFoundWhereverItStands(String members, String text) {
    TaskText found = TaskText.of(task(members));
    assertThat(found.whole()).isEqualTo(text);
    assertThat(found.parts()).hasSize(text.isEmpty() ? 0 : 1);
  }

  @Test
  void paragraphsLoseTheirNumbers() {
    TaskText text =
        TaskText.of(
            task("\"prompt\":\"1️⃣ a cat --ar 1:1\\n\\n2️⃣ 2 cats\\n3️⃣ three\\n\\nfour\""));
    assertThat(text.parts()).containsExactly("a cat --ar 1:1", "2 cats", "three", "four");
  }

  @Test
  void buttonsAreFoundInTheProperties() {
    Task task =
        task(
            "\"properties\":{\"buttons\":[{\"customId\":\"MJ::JOB::upsample::1::a\",\"label\":\"U1\","
                + "\"type\":2,\"style\":2},{\"customId\":\"MJ::JOB::reroll::0::a::SOLO\","
                + "\"emoji\":{\"name\":\"🔄\",\"id\":null}},"
                + "7]}");
    Buttons buttons = Buttons.of(task);
    assertThat(buttons.all()).hasSize(2);
    assertThat(buttons.upscale(1).orElseThrow().label()).isEqualTo("U1");
    assertThat(buttons.reroll().toOptional()).map(Button::emoji).contains("🔄");
  }

  @Test
  void buttonsOfTheTaskItselfTakePrecedence() {
    Task task =
        task(
            "\"buttons\":[{\"customId\":\"MJ::JOB::upsample::1::own\"}],\"properties\":{"
                + "\"buttons\":[{\"customId\":\"MJ::JOB::upsample::1::other\"}]}");
    assertThat(Buttons.of(task).upscale(1).orElseThrow().customId()).endsWith("own");
  }

  private static Task task(String members) {
    return Webhooks.parse(
        "{\"id\":\"1\",\"action\":\"DESCRIBE\",\"status\":\"SUCCESS\"," + members + "}");
  }
}
