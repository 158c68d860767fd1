package dev.mjproxy.client.internal.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A key in one of the two headers that servers read. It never shows the key: neither in {@code
 * toString()} nor in a message.
 */
public final class Credential {
  private static final Pattern PREFIX =
      Pattern.compile("\\s*(Bearer|Authorization|mj-api-secret)[\\s:]", Pattern.CASE_INSENSITIVE);
  private static final char FIRST_VISIBLE = '!';
  private static final char LAST_VISIBLE = '~';

  private final String header;
  private final String value;

  private Credential(String header, String value) {
    this.header = header;
    this.value = value;
  }

  /**
   * {@code Authorization: Bearer}, which relays read.
   *
   * @throws IllegalArgumentException when the key is empty or holds anything but visible ASCII
   */
  public static Credential bearer(String apiKey) {
    check("apiKey", apiKey);
    return new Credential("Authorization", "Bearer " + apiKey);
  }

  /**
   * {@code mj-api-secret}, which the servers themselves read.
   *
   * @throws IllegalArgumentException when the key is empty or holds anything but visible ASCII
   */
  public static Credential secret(String apiSecret) {
    check("apiSecret", apiSecret);
    return new Credential("mj-api-secret", apiSecret);
  }

  /** Checks the key before any HTTP library sees it, since those quote a bad header in full. */
  private static void check(String name, @Nullable String key) {
    if (key == null) {
      throw new NullPointerException(
          name + ": expected a key, found null; leave the call out for a server without one");
    }
    Matcher prefix = PREFIX.matcher(key);
    if (prefix.lookingAt()) {
      throw new IllegalArgumentException(
          name
              + ": expected the key alone, found '"
              + prefix.group(1)
              + "' in front of it; drop "
              + prefix.group(1)
              + ", the client adds what belongs there");
    }
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": expected a key, found empty text; leave the call out for a server without one");
    }
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < FIRST_VISIBLE || key.charAt(i) > LAST_VISIBLE) {
        throw new IllegalArgumentException(
            name
                + ": expected visible ASCII characters, found "
                + describe(key.charAt(i))
                + " at index "
                + i
                + " of "
                + key.length()
                + "; was the key read with the end of its line? strip() helps");
      }
    }
  }

  private static String describe(char c) {
    return switch (c) {
      case '\n', '\r' -> "a line break";
      case ' ', '\t' -> "a blank";
      default -> String.format("U+%04X", (int) c);
    };
  }

  /** The header that carries it. */
  public String header() {
    return header;
  }

  /** Whether it is {@code Authorization: Bearer}. */
  public boolean isBearer() {
    return header.equals("Authorization");
  }

  void addTo(Request.Builder request) {
    request.header(header, value);
  }

  @Override
  public String toString() {
    return "Credential[" + header + "=…]";
  }
}
