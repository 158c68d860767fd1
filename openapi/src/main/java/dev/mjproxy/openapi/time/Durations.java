package dev.mjproxy.openapi.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes short durations such as {@code 8s}, {@code 400ms}, {@code 2m}, {@code 1h}. */
public final class Durations {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,12})(ms|s|m|h)");

  /** Upper bound, so that now + duration still fits epoch milliseconds and four-digit years. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  /**
   * Reads a duration; ISO forms such as {@code PT8S} work too.
   *
   * @throws IllegalArgumentException if it is none, below zero, or longer than 36,500 days; the
   *     message says what was expected
   */
  public static Duration parse(String text) {
    Duration duration = read(text);
    if (duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "expected a duration of at most %d days, found '%s'".formatted(LONGEST.toDays(), text));
    }
    return duration;
  }

  private static Duration read(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        default -> Duration.ofHours(amount);
      };
    }
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // Falls through to the same message as a negative one.
    }
    throw new IllegalArgumentException(
        "expected a duration such as 8s, 400ms, 2m or PT8S, found '" + text + "'");
  }

  /** A duration in its shortest form, to the millisecond, such as {@code 10s}. */
  public static String show(Duration duration) {
    if (duration.toMillisPart() != 0 || duration.isZero()) {
      return duration.toMillis() + "ms";
    }
    return duration.toSecondsPart() == 0 && duration.toMinutes() > 0
        ? duration.toMinutes() + "m"
        : duration.toSeconds() + "s";
  }
}
