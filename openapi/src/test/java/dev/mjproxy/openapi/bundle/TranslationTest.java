package dev.mjproxy.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.openapi.InvalidSpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue has one entry for each English text. */
final class TranslationTest {
  @TempDir private Path directory;

  @Test
  void textsBecomeChineseAndDataStays() throws IOException {
    JsonNode translated =
        catalogue("{en: A task., zh: 任务。}")
            .translate(
                json(
                    """
                    {"description": "A task.", "example": {"title": "A task."},
                     "properties": {"title": {"description": "A task.", "examples": ["A task."]}},
                     "examples": {"one": {"summary": "A task.", "value": {"title": "A task."}}}}
                    """));

    assertThat(translated)
        .isEqualTo(
            json(
                """
                {"description": "任务。", "example": {"title": "A task."},
                 "properties": {"title": {"description": "任务。", "examples": ["A task."]}},
                 "examples": {"one": {"summary": "任务。", "value": {"title": "A task."}}}}
                """));
  }

  @Test
  void summaryOfAnOperationIsItsLabel() throws IOException {
    assertThat(catalogue("").translate(json("{\"summary\": \"Get a task\", \"x-zh\": \"获取任务\"}")))
        .isEqualTo(json("{\"summary\": \"获取任务\", \"x-zh\": \"获取任务\"}"));
  }

  @Test
  void missingAndUnusedEntriesAreRefused() throws IOException {
    Translation translation = catalogue("{en: Old., zh: 旧。}");

    assertThatThrownBy(() -> translation.translate(json("{\"description\": \"New.\"}")))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(
            "zh.yaml: expected one entry for each English text, found texts without an entry:"
                + " [New.]; entries without a text: [Old.]");
  }

  @Test
  void twoEntriesOfOneTextAreRefused() {
    assertThatThrownBy(() -> catalogue("{en: A., zh: 甲。}, {en: A., zh: 乙。}"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageEndingWith("the English text 'A.' occurs twice; remove one");
  }

  private Translation catalogue(String entries) throws IOException {
    Path file = directory.resolve("zh.yaml");
    Files.writeString(file, "texts: [" + entries + "]");
    return Translation.read(file);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
