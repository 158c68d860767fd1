package dev.mjproxy.openapi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations as people write them. */
final class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "8s, PT8S",
    "400ms, PT0.4S",
    "2m, PT2M",
    "1h, PT1H",
    "0s, PT0S",
    "PT8S, PT8S",
    "pt1.5s, PT1.5S",
    "P36500D, PT876000H"
  })
  void durationIsRead(String text, Duration duration) {
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "8 s", "-8s", "PT-8S", "8d", "s", "1.5s", "9999999999999s"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a duration such as 8s, 400ms, 2m or PT8S, found '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P36501D", "999999999999h", "PT2562047788015215H"})
  void durationThatTimesCannotHoldIsRefused(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a duration of at most 36500 days, found '" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({"PT1.5S, 1500ms", "PT0S, 0ms", "PT10S, 10s", "PT90S, 90s", "PT5M, 5m", "PT2H, 120m"})
  void theShortestFormIsShown(Duration duration, String text) {
    assertThat(Durations.show(duration)).isEqualTo(text);
  }
}
