package dev.mjproxy.mock.wiremock;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The {@code Date} header, by the mock's own clock; written anew once a second. */
final class DateHeader {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private volatile Written last = new Written(-1, "");

  private record Written(long second, String text) {}

  String header(long millis) {
    long second = Math.floorDiv(millis, 1_000L);
    Written written = last;
    if (written.second() != second) {
      written = new Written(second, FORMAT.format(Instant.ofEpochSecond(second)));
      last = written;
    }
    return written.text();
  }
}
