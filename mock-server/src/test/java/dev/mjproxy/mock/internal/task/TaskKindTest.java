package dev.mjproxy.mock.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of task makes, and how fast each mode is. */
final class TaskKindTest {
  @ParameterizedTest
  @CsvSource({
    "IMAGINE, IMAGINE, 4",
    "UPSCALE, UPSCALE, 1",
    "UPSCALE_HD, UPSCALE, 1",
    "VARIATION, VARIATION, 4",
    "REROLL, IMAGINE, 4",
    "VARY_REGION, VARIATION, 4",
    "ZOOM, ZOOM, 4",
    "CUSTOM_ZOOM, ZOOM, 4",
    "PAN, PAN, 4",
    "BLEND, BLEND, 4",
    "DESCRIBE, DESCRIBE, 1",
    "PICK, IMAGINE, 4",
    "SHORTEN, SHORTEN, 0",
    "SWAP_FACE, SWAP_FACE, 1"
  })
  void kindHasItsActionAndPictures(TaskKind kind, TaskAction action, int pictures) {
    assertThat(kind.action()).isEqualTo(action);
    assertThat(kind.pictures()).isEqualTo(pictures);
  }

  @Test
  void textsGoOtherwiseThanPictures() {
    assertThat(TaskKind.values())
        .filteredOn(kind -> kind.timeline().equals(TaskTimeline.TEXT))
        .containsExactly(TaskKind.DESCRIBE, TaskKind.SHORTEN);
  }

  @ParameterizedTest
  @CsvSource({"TURBO, 0.5, turbo", "FAST, 1, fast", "RELAX, 2, relaxed"})
  void modeHasItsFactorAndWord(Mode mode, double factor, String word) {
    assertThat(mode.durationFactor()).isEqualTo(factor);
    assertThat(mode.word()).isEqualTo(word);
  }
}
