package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.options.LoadLimits;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options that limit the load on the server. */
final class LoadOptions {
  private static final double NANOS_PER_SECOND = 1e9;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "At most N requests at once. Default: 4, and 16 for the mock server.")
  private @Nullable Integer connections;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "At most N requests a second, such as 5 or 0.5. Default: no limit.")
  private @Nullable Double rate;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "1m",
      description =
          "How long the run may wait in all where the server asks for time (HTTP 429, code 23)."
              + " Default: ${DEFAULT-VALUE}.")
  private Duration totalWaiting = LoadLimits.DEFAULT.totalWaiting();

  LoadLimits loadLimits() {
    return new LoadLimits(
        connections == null ? OptionalInt.empty() : OptionalInt.of(connections),
        spacing(),
        totalWaiting);
  }

  private Duration spacing() {
    Double perSecond = rate;
    if (perSecond == null) {
      return Duration.ZERO;
    }
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("--rate: expected more than 0, found " + perSecond);
    }
    return Duration.ofNanos((long) (NANOS_PER_SECOND / perSecond));
  }
}
