package dev.mjproxy.contract.internal.probe;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates in HTTP headers, such as {@code Tue, 03 Nov 2026 08:49:37 GMT}. */
final class HttpDates {
  private HttpDates() {}

  /** The instant, if the text is such a date. */
  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
