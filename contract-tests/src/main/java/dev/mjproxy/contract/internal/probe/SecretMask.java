package dev.mjproxy.contract.internal.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the secret out of texts, wherever in them it stands and however a server has written it: in
 * another case, backwards, with its characters escaped one by one (percent, Unicode, HTML, in any
 * mixture and nested), as hex or decimal bytes, as base64 at any offset, and cut short.
 *
 * <pre>{@code
 * SecretMask.of("sk-12345").hide("key=sk%2D12345"); // key=***
 * }</pre>
 */
public final class SecretMask {
  private static final String STARS = "***";

  /** What is shorter than this is hidden only where it stands as a word of its own. */
  private static final int SHORT = 6;

  /** Of a secret at least so long, half of it is hidden as well. */
  private static final int LONG = 16;

  /** So deep may escapes be nested. */
  private static final int DEPTH = 3;

  private static final Pattern HEX_SEPARATORS = Pattern.compile("0[xX]|[\\s:,;._-]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\[\\]]");

  private final String secret;
  private final List<SecretPattern> plain = new ArrayList<>();
  private final List<SecretPattern> base64;
  private final List<SecretPattern> hex = new ArrayList<>();
  private final List<SecretPattern> decimal = new ArrayList<>();
  private final int longest;
  private final List<SecretMask> further;

  private SecretMask(String secret) {
    this(secret, List.of());
  }

  private SecretMask(String secret, List<SecretMask> further) {
    this.secret = secret;
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String forward = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean isShort = bytes.length < SHORT;
    int part = bytes.length < LONG ? bytes.length - 1 : bytes.length / 2;
    for (String text : List.of(forward, new StringBuilder(forward).reverse().toString())) {
      if (isShort) {
        plain.add(SecretPattern.word(text));
      } else {
        String word = lower(text);
        plain.add(SecretPattern.startOf(word, Math.max(part, SHORT)));
        plain.add(SecretPattern.endOf(word, Math.max(part, SHORT)));
      }
      hex.add(SecretPattern.of(Encodings.hex(text), isShort));
      decimal.add(SecretPattern.of(Encodings.decimal(text), isShort));
    }
    this.base64 = SecretPattern.base64(bytes, isShort);
    this.further = further;
    this.longest =
        Math.max(
            DEPTH * SHORT * Math.max(SHORT, bytes.length),
            further.stream().mapToInt(mask -> mask.longest).max().orElse(0));
  }

  /**
   * A mask for one secret. One of fewer than six characters is hidden only where it stands as a
   * word of its own, for else {@code S} would spoil every {@code SUCCESS}.
   *
   * @param secret what to hide; empty hides nothing
   */
  public static SecretMask of(String secret) {
    return new SecretMask(secret);
  }

  /** A mask for several secrets. */
  public static SecretMask ofAll(Collection<String> secrets) {
    return new SecretMask("", secrets.stream().map(SecretMask::of).toList());
  }

  /** The text with {@code ***} in the place of the secret. */
  public String hide(String text) {
    String hidden = text;
    for (SecretMask mask : further) {
      hidden = mask.hide(hidden);
    }
    return secret.isEmpty() ? hidden : hideOwn(hidden);
  }

  private String hideOwn(String text) {
    BitSet hidden = new BitSet();
    DecodedText decoded = DecodedText.of(text);
    for (int depth = 0; depth < DEPTH; depth++) {
      mark(decoded, hidden);
      DecodedText further = decoded.unescaped();
      if (further.bytes().length() == decoded.bytes().length()) {
        break;
      }
      decoded = further;
    }
    return hidden.isEmpty() ? text : starred(text, hidden);
  }

  /**
   * The beginning of a text, masked. A secret that the cut goes through is not shown in part.
   *
   * @param characters how many of the text's characters to show at most
   */
  public String hideStart(String text, int characters) {
    if (text.length() <= characters) {
      return hide(text);
    }
    boolean isCut = text.length() > characters + longest;
    String masked = hide(isCut ? text.substring(0, characters + longest) : text);
    // What the cut went through stands in the last characters, and may not have been recognised.
    int sure = Math.max(0, masked.length() - (isCut ? longest : 0));
    return "%s… (%d characters)"
        .formatted(masked.substring(0, Math.min(characters, sure)), text.length());
  }

  private void mark(DecodedText text, BitSet hidden) {
    String bytes = text.bytes();
    mark(text, secret.length() < SHORT ? bytes : lower(bytes), plain, hidden);
    mark(text, bytes.replace('-', '+').replace('_', '/'), base64, hidden);
    DecodedText digits = text.without(HEX_SEPARATORS);
    mark(digits, lower(digits.bytes()), hex, hidden);
    DecodedText numbers = text.without(SPACES);
    mark(numbers, numbers.bytes(), decimal, hidden);
  }

  private static void mark(
      DecodedText text, String bytes, List<SecretPattern> patterns, BitSet hidden) {
    for (SecretPattern pattern : patterns) {
      pattern.find(bytes, (start, end) -> hidden.set(text.from(start), text.to(end - 1)));
    }
  }

  /** Letter by letter, so that every character stays at its place. */
  private static String lower(String bytes) {
    StringBuilder lower = new StringBuilder(bytes.length());
    bytes
        .chars()
        .forEach(one -> lower.append((char) (one < 128 ? Character.toLowerCase(one) : one)));
    return lower.toString();
  }

  private static String starred(String text, BitSet hidden) {
    StringBuilder starred = new StringBuilder();
    int at = 0;
    for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(at)) {
      starred.append(text, at, start).append(STARS);
      at = hidden.nextClearBit(start);
    }
    return starred.append(text, at, text.length()).toString();
  }
}
