package dev.mjproxy.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.ServedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A request as a line of the terminal. */
final class RequestLineTest {
  private static final ServedRequest REFUSED =
      new ServedRequest(
          Instant.EPOCH,
          "POST",
          "/mj/submit/imagine",
          "submitImagine",
          200,
          OptionalInt.of(4),
          Duration.ofNanos(1_234_567),
          "prompt不能为空");

  @Test
  void tellsMethodOperationStatusCodeTimeAndFinding() {
    assertThat(new RequestLine(false).of(REFUSED))
        .contains("POST", "submitImagine", " 200 ", "code 4", "1.2 ms")
        .endsWith("prompt不能为空");
  }

  @Test
  void isColouredWhereTheTerminalIs() {
    assertThat(new RequestLine(true).of(REFUSED)).contains("\033[32m200\033[0m");
    assertThat(new RequestLine(false).of(REFUSED)).doesNotContain("\033");
  }

  @Test
  void textOfOthersControlsNoTerminal() {
    ServedRequest hostile =
        new ServedRequest(
            Instant.EPOCH,
            "GET",
            "/\033[2J\r\n\u202e" + "x".repeat(1_000),
            "",
            404,
            OptionalInt.empty(),
            Duration.ZERO,
            "path\u0007");

    assertThat(new RequestLine(false).of(hostile))
        .doesNotContain("\033", "\r", "\u202e", "\u0007")
        .hasLineCount(1)
        .hasSizeLessThan(300);
  }
}
