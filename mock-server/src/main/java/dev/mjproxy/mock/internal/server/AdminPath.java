package dev.mjproxy.mock.internal.server;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classifies request paths by the admin API that they belong to. */
enum AdminPath {
  /** No admin API. */
  NONE,
  /** The console's own files, the same for everybody: they hold nothing of the server's state. */
  CONSOLE,
  /** {@code /__mjproxy/}, except health, which every client may use. */
  MOCK,
  /** WireMock's stubs and what belongs to them. */
  WIREMOCK_SAFE,
  /** WireMock's files, recording and shutdown, which reach outside the mock or end it. */
  WIREMOCK_UNSAFE,
  /** A spelling of {@code /__admin} that Jetty and WireMock read differently. */
  AMBIGUOUS;

  private static final String MOCK_ROOT = "/__mjproxy/";
  private static final String HEALTH = "/__mjproxy/health";
  private static final String CONSOLE_FILES = "/__mjproxy/console/";
  private static final String WIREMOCK_ROOT = "/__admin";
  private static final String FILES_ROOT = "/__files";

  /** The part of WireMock's API that changes nothing outside the mock's memory. */
  private static final Set<String> SAFE_PARTS =
      Set.of(
          "",
          "mappings",
          "scenarios",
          "requests",
          "near-misses",
          "settings",
          "reset",
          "health",
          "version");

  private static final Pattern PLAIN = Pattern.compile("/__admin(?:/([a-z-]*)(?:/.*)?)?");

  /**
   * @param target the path as Jetty reads it, decoded and without dots and parameters
   * @param path the path as sent; WireMock routes by this one
   */
  static AdminPath of(String target, String path) {
    if (path.equals(HEALTH)) {
      return NONE;
    }
    if (path.equals(target) && (path.equals(MOCK_ROOT) || path.startsWith(CONSOLE_FILES))) {
      return CONSOLE;
    }
    if (path.startsWith(MOCK_ROOT) || target.startsWith(MOCK_ROOT)) {
      return MOCK;
    }
    if (path.startsWith(FILES_ROOT) || target.startsWith(FILES_ROOT)) {
      return WIREMOCK_UNSAFE;
    }
    if (!path.startsWith(WIREMOCK_ROOT) && !target.startsWith(WIREMOCK_ROOT)) {
      return NONE;
    }
    // WireMock removes every "/__admin" from a path, so "/__admin/shut/__admindown" would end it.
    Matcher plain = PLAIN.matcher(path);
    if (!plain.matches() || path.lastIndexOf(WIREMOCK_ROOT) > 0) {
      return AMBIGUOUS;
    }
    String first = plain.group(1);
    return SAFE_PARTS.contains(first == null ? "" : first) ? WIREMOCK_SAFE : WIREMOCK_UNSAFE;
  }
}
