package dev.mjproxy.contract.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What free requests show of a server's dialect. */
final class DetectionTest {
  private static final Detection.Ground SAME = new Detection.Ground("a", "1", "1");
  private static final Detection.Ground OTHER = new Detection.Ground("b", "1", "2");

  @Test
  void nearestComesFirstAndSaysWhatDiffers() {
    Detection.Candidate near = new Detection.Candidate("relay", "new-api", List.of(SAME, OTHER));
    Detection detection =
        new Detection(
            "http://127.0.0.1:1",
            41,
            ServerProfile.BASE,
            List.of(near, new Detection.Candidate("plus", "the base", List.of(OTHER))),
            "");

    assertThat(detection.nearest()).isEqualTo(near);
    assertThat(detection.nearest().differing()).containsExactly(OTHER);
    assertThat(SAME.agrees()).isTrue();
  }
}
