package dev.mjproxy.client.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates cannot compare texts, so a mark beside the unit tells them what is a time. */
final class TimesOfTheSpecTest {
  private static final Pattern TIME = Pattern.compile("x-unit: ms since");
  private static final Pattern MARKED_TIME =
      Pattern.compile("x-unit: ms since the Unix epoch \\(UTC\\)\n +x-epoch-millis: true\n");

  @Test
  void unitOfMillisecondsSinceTheEpochGoesWithTheMarkOfTheTemplates() throws IOException {
    String spec = Files.readString(Path.of("../openapi/bundled/mjproxy.yaml"));
    assertThat(MARKED_TIME.matcher(spec).results().count())
        .as("add `x-epoch-millis: true` below each x-unit of milliseconds since the epoch")
        .isEqualTo(TIME.matcher(spec).results().count())
        .isPositive();
  }
}
