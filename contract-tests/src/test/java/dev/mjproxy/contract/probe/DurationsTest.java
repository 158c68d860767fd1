package dev.mjproxy.contract.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Durations as people write them. */
final class DurationsTest {
  @Test
  void shortAndIsoFormsAreRead() {
    assertThat(Durations.parse("400ms")).isEqualTo(Duration.ofMillis(400));
    assertThat(Durations.parse("8s")).isEqualTo(Duration.ofSeconds(8));
    assertThat(Durations.parse("5m")).isEqualTo(Duration.ofMinutes(5));
    assertThat(Durations.parse("1h")).isEqualTo(Duration.ofHours(1));
    assertThat(Durations.parse("PT8S")).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void anythingElseIsRefusedWithWhatIsExpected() {
    assertThatThrownBy(() -> Durations.parse("8"))
        .hasMessage("expected a duration such as 400ms, 8s, 5m or PT8S, found '8'");
    assertThatThrownBy(() -> Durations.parse("99999999999999999999s"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShortestFormIsShown() {
    assertThat(Durations.show(Duration.ofMillis(1500))).isEqualTo("1500ms");
    assertThat(Durations.show(Duration.ZERO)).isEqualTo("0ms");
    assertThat(Durations.show(Duration.ofSeconds(10))).isEqualTo("10s");
    assertThat(Durations.show(Duration.ofMinutes(5))).isEqualTo("5m");
  }
}
