package dev.mjproxy.contract.cli;

import dev.mjproxy.openapi.time.Durations;
import java.time.Duration;
import picocli.CommandLine;

/** Durations on the command line: {@code 8s}, {@code 400ms}, {@code PT8S}. */
final class DurationConverter implements CommandLine.ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }
}
