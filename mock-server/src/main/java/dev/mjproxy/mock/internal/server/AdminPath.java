package dev.mjproxy.mock.internal.server;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by a request's path which admin API it is for, if any. */
enum AdminPath {
  /** The API itself, or anything else that is no admin API. */
  NONE,
  /** {@code /__mjproxy/}, but for health, which is everybody's. */
  OURS,
  /** WireMock's stubs and what belongs to them. */
  STUBS,
  /** WireMock's files, recording, shutdown: ways out of the mock, or its end. */
  DANGEROUS,
  /** A spelling of {@code /__admin} that Jetty and WireMock read differently. */
  ODD;

  private static final String OUR_ROOT = "/__mjproxy/";
  private static final String HEALTH = "/__mjproxy/health";
  private static final String WIREMOCK_ROOT = "/__admin";
  private static final String FILES_ROOT = "/__files";

  /** The part of WireMock's API that only touches what lies in the mock's memory. */
  private static final Set<String> HARMLESS =
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
    if (path.startsWith(OUR_ROOT) || target.startsWith(OUR_ROOT)) {
      return OURS;
    }
    if (path.startsWith(FILES_ROOT) || target.startsWith(FILES_ROOT)) {
      return DANGEROUS;
    }
    if (!path.startsWith(WIREMOCK_ROOT) && !target.startsWith(WIREMOCK_ROOT)) {
      return NONE;
    }
    // WireMock removes every "/__admin" from a path, so "/__admin/shut/__admindown" would end it.
    Matcher plain = PLAIN.matcher(path);
    if (!plain.matches() || path.lastIndexOf(WIREMOCK_ROOT) > 0) {
      return ODD;
    }
    String first = plain.group(1);
    return HARMLESS.contains(first == null ? "" : first) ? STUBS : DANGEROUS;
  }
}
