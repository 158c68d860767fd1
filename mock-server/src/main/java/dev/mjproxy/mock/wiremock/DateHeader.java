package dev.mjproxy.mock.wiremock;

import wiremock.org.eclipse.jetty.http.DateGenerator;

/** The {@code Date} header, by the mock's own clock; written anew once a second. */
final class DateHeader {
  private volatile Written last = new Written(-1, "");

  private record Written(long second, String text) {}

  String header(long millis) {
    long second = Math.floorDiv(millis, 1_000L);
    Written written = last;
    if (written.second() != second) {
      written = new Written(second, DateGenerator.formatDate(second * 1_000));
      last = written;
    }
    return written.text();
  }
}
