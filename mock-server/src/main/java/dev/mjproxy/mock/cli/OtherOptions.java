package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.internal.fault.FaultReader;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Callbacks, limits, chance and faults. */
final class OtherOptions {
  static final String FAULT_SEPARATOR = ";";

  @Option(
      names = "--allow-hooks",
      paramLabel = "HOST",
      split = ",",
      description = "Hosts other than this machine that callbacks may go to.")
  private Set<String> allowHooks = new LinkedHashSet<>();

  @Option(
      names = "--hook-attempts",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often a callback is tried. Default: ${DEFAULT-VALUE}, as real servers do.")
  private int hookAttempts = 1;

  @Option(
      names = "--max-tasks",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "How many tasks are kept; the oldest finished ones are dropped first. Default:"
              + " ${DEFAULT-VALUE}.")
  private int maxTasks = 1_000_000;

  @Option(
      names = "--max-body-bytes",
      paramLabel = "N",
      defaultValue = "67108864",
      description = "Larger request bodies get 413. Default: ${DEFAULT-VALUE}.")
  private long maxBodyBytes = 64L << 20;

  @Option(
      names = "--max-upload-bytes",
      paramLabel = "N",
      defaultValue = "268435456",
      description =
          "How many bytes of uploaded pictures are kept; the oldest are dropped first. Default:"
              + " ${DEFAULT-VALUE}.")
  private long maxUploadBytes = 256L << 20;

  @Option(
      names = "--body-timeout",
      paramLabel = "DURATION",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description = "Request bodies that take longer get 408. Default: ${DEFAULT-VALUE}.")
  private Duration bodyTimeout = Duration.ofSeconds(60);

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description =
          "Approximate memory in bytes for tasks and uploads; the oldest are dropped first."
              + " Default: a quarter of the heap.")
  private @Nullable Long maxBytes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Number that fixes the pictures and which requests faults strike, so that a run can be"
              + " repeated. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      split = FAULT_SEPARATOR,
      description =
          "An error to inject, such as kind=delay,duration=200ms,rate=0.1 or"
              + " kind=reset,operations=fetchTask. May be repeated, or joined by ';'. See"
              + " docs/guides/steering.md.")
  private List<String> faults = new ArrayList<>();

  MockServerOptions.Hooks hooks() {
    return new MockServerOptions.Hooks(allowHooks, hookAttempts);
  }

  MockServerOptions.Limits limits() {
    long bytes = maxBytes == null ? MockServerOptions.defaults().limits().maxBytes() : maxBytes;
    return new MockServerOptions.Limits(maxTasks, maxBodyBytes, maxUploadBytes, bytes, bodyTimeout);
  }

  MockServerOptions.Chance chance() {
    if (faults.isEmpty()) {
      return new MockServerOptions.Chance(Clock.systemUTC(), seed, List.of());
    }
    FaultReader reader =
        new FaultReader(
            Profile.plusWithLegacyOperations().spec().operations().stream()
                .map(Operation::operationId)
                .collect(Collectors.toSet()));
    return new MockServerOptions.Chance(
        Clock.systemUTC(), seed, faults.stream().map(reader::read).toList());
  }
}
