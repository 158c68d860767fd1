package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options for tasks. */
final class TaskOptions {
  @Option(
      names = "--task-duration",
      paramLabel = "DURATION",
      defaultValue = "8s",
      converter = DurationConverter.class,
      description =
          "How long a task takes; turbo takes half of it, relax twice. Default: ${DEFAULT-VALUE}.")
  private Duration duration = Duration.ofSeconds(8);

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description = "Tasks run this many times as fast. Default: ${DEFAULT-VALUE}.")
  private double speed = 1;

  @Option(
      names = "--task-timeout",
      paramLabel = "DURATION",
      defaultValue = "5m",
      converter = DurationConverter.class,
      description = "After this time a hanging task fails. Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ofMinutes(5);

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many tasks run at once, or 'unlimited'. Default: ${DEFAULT-VALUE}.")
  private String concurrency = "3";

  @Option(
      names = "--queue-size",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How many more tasks may wait in the queue; 0 for none. Default: ${DEFAULT-VALUE}.")
  private int queueSize = 10;

  @Option(
      names = "--banned-words",
      paramLabel = "WORD",
      split = ",",
      description = "More words that a prompt may not hold, beside 'nude' and 'gore'.")
  private List<String> bannedWords = new ArrayList<>();

  @Option(
      names = "--remix",
      fallbackValue = "true",
      description = "Variation, reroll and pan ask for a modal too.")
  private boolean remix;

  MockServerOptions.TaskSettings read() {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("--speed: expected more than 0, found " + speed);
    }
    List<String> banned = new ArrayList<>(MockServerOptions.defaults().tasks().bannedWords());
    bannedWords.forEach(word -> banned.add(word.strip().toLowerCase(Locale.ROOT)));
    banned.removeIf(String::isEmpty);
    return new MockServerOptions.TaskSettings(
        Duration.ofMillis(Math.round(duration.toMillis() / speed)),
        timeout,
        concurrency(),
        queueSize,
        banned,
        remix);
  }

  private int concurrency() {
    if (concurrency.equals("unlimited")) {
      return MockServerOptions.UNLIMITED;
    }
    try {
      return Integer.parseInt(concurrency);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--concurrency: expected a number or 'unlimited', found '" + concurrency + "'", e);
    }
  }
}
