package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.http.Loopback;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the ranges of options. */
final class Ranges {
  /** Upper bound, so that now plus a duration still fits epoch milliseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Ranges() {}

  static void requireDuration(String what, Duration found) {
    if (found.isNegative() || found.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%s: expected 0 to %d days, found %s".formatted(what, LONGEST.toDays(), found));
    }
  }

  /** The names in lower case. */
  static Set<String> requireHosts(Set<String> names) {
    return names.stream().map(Ranges::requireHost).collect(Collectors.toUnmodifiableSet());
  }

  private static String requireHost(String name) {
    String host = Loopback.hostOf(name);
    if (host.isEmpty()) {
      throw new IllegalArgumentException(
          "--allow-host: expected a name such as mock.example.org, found '%s'".formatted(name));
    }
    return host;
  }

  /**
   * Strips white space, which no header value has around it; an empty secret would admit everybody.
   */
  static String requireText(String what, String found) {
    if (found.isBlank()) {
      throw new IllegalArgumentException(
          what + ": expected at least one character, found none; leave it out to ask for nothing");
    }
    return found.strip();
  }

  static void requireAtLeast(String what, long found, long least) {
    if (found < least) {
      throw new IllegalArgumentException(
          "%s: expected %d or more, found %d".formatted(what, least, found));
    }
  }
}
