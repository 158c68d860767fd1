package dev.mjproxy.mock.internal.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises loopback hosts by their spelling. Names are not resolved: a foreign name that resolves
 * to this machine (DNS rebinding) stays foreign.
 */
public final class Loopback {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** Names and addresses in lower case, without brackets and port. */
  private static final Pattern HOST =
      Pattern.compile(
          "localhost\\.?"
              + ("|(?:::ffff:)?127\\." + OCTET + "\\." + OCTET + "\\." + OCTET)
              + "|(?:0{1,4}:){7}0{0,3}1|::(?:0{1,4}:){0,5}0{0,3}1");

  /** A host, in brackets if it is an IPv6 address, and perhaps a port; nothing else. */
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:@/\\[\\]]+)(?::\\d*)?");

  private Loopback() {}

  /**
   * Whether a host name or address is this machine's own, in any case.
   *
   * @param host such as {@code localhost}, {@code 127.0.0.1}, {@code ::1} or {@code [::1]}
   */
  public static boolean isHost(String host) {
    return HOST.matcher(bare(host)).matches();
  }

  /**
   * The host of a {@code Host} header, in lower case and without brackets, port and trailing dot;
   * empty if the header is none.
   *
   * @param authority such as {@code localhost:8080} or {@code [::1]}
   */
  public static String hostOf(String authority) {
    var matcher = AUTHORITY.matcher(authority.strip());
    return matcher.matches() ? withoutDot(bare(matcher.group(1))) : "";
  }

  private static String bare(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    boolean bracketed = lower.startsWith("[") && lower.endsWith("]");
    return bracketed ? lower.substring(1, lower.length() - 1) : lower;
  }

  private static String withoutDot(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.endsWith(".") ? "" : name;
  }
}
