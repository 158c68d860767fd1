package dev.mjproxy.contract.internal.probe;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One way of writing the secret that is searched for.
 *
 * @param text the whole of it
 * @param start where the part begins that has to be there; what stands around it is hidden too, as
 *     far as it agrees
 * @param end where that part ends
 * @param isWord whether it counts only between characters that are no letters and digits
 * @param margin how many characters on each side hold bits of the secret
 */
record SecretPattern(String text, int start, int end, boolean isWord, int margin) {
  private static final int SHORTEST_CODE = 4;
  private static final int BITS = 6;

  /** Is told where something was found. */
  @FunctionalInterface
  interface Found {
    void at(int start, int end);
  }

  /** The whole, as a word of its own. */
  static SecretPattern word(String text) {
    return of(text, true);
  }

  /** The whole. */
  static SecretPattern of(String text, boolean isWord) {
    return new SecretPattern(text, 0, text.length(), isWord, 0);
  }

  /** The first so many characters, and what follows. */
  static SecretPattern startOf(String text, int characters) {
    return new SecretPattern(text, 0, Math.min(characters, text.length()), false, 0);
  }

  /** The last so many characters, and what stands before them. */
  static SecretPattern endOf(String text, int characters) {
    int from = Math.max(0, text.length() - characters);
    return new SecretPattern(text, from, text.length(), false, 0);
  }

  /** The secret as base64, forwards and backwards, whatever number of bytes stands before it. */
  static List<SecretPattern> base64(byte[] secret, boolean isWord) {
    byte[] backwards = new byte[secret.length];
    for (int i = 0; i < secret.length; i++) {
      backwards[i] = secret[secret.length - 1 - i];
    }
    List<SecretPattern> patterns = new ArrayList<>();
    for (byte[] bytes : List.of(secret, backwards)) {
      if (isWord) {
        patterns.add(of(Base64.getEncoder().encodeToString(bytes), true));
      } else {
        for (int before = 0; before < 3; before++) {
          patterns.add(base64(bytes, before));
        }
      }
    }
    return patterns.stream().filter(it -> it.text().length() >= SHORTEST_CODE).toList();
  }

  /** Only the characters that depend on nothing but the secret, all others around it may differ. */
  private static SecretPattern base64(byte[] secret, int before) {
    byte[] padded = new byte[before + secret.length];
    System.arraycopy(secret, 0, padded, before, secret.length);
    String code = Base64.getEncoder().encodeToString(padded);
    int first = (before * Byte.SIZE + BITS - 1) / BITS;
    int last = padded.length * Byte.SIZE / BITS;
    return new SecretPattern(code.substring(first, last), 0, last - first, false, 1);
  }

  /** Tells where in these bytes it stands. */
  void find(String bytes, Found found) {
    String part = text.substring(start, end);
    for (int at = part.isEmpty() ? -1 : bytes.indexOf(part);
        at >= 0;
        at = bytes.indexOf(part, at + 1)) {
      int from = at - agreeingBefore(bytes, at);
      int to = at + part.length();
      to += agreeingFrom(bytes, to);
      if (!isWord || (!isLetter(bytes, from - 1) && !isLetter(bytes, to))) {
        found.at(from - margin(bytes, from - 1), to + margin(bytes, to));
      }
    }
  }

  private int agreeingBefore(String bytes, int at) {
    int count = 0;
    while (count < Math.min(at, start)
        && bytes.charAt(at - 1 - count) == text.charAt(start - 1 - count)) {
      count++;
    }
    return count;
  }

  private int agreeingFrom(String bytes, int at) {
    int count = 0;
    while (count < Math.min(bytes.length() - at, text.length() - end)
        && bytes.charAt(at + count) == text.charAt(end + count)) {
      count++;
    }
    return count;
  }

  private int margin(String bytes, int at) {
    return isLetter(bytes, at) || isAny("+/=", bytes, at) ? margin : 0;
  }

  private static boolean isLetter(String bytes, int at) {
    return at >= 0
        && at < bytes.length()
        && bytes.charAt(at) < 128
        && Character.isLetterOrDigit(bytes.charAt(at));
  }

  private static boolean isAny(String characters, String bytes, int at) {
    return at >= 0 && at < bytes.length() && characters.indexOf(bytes.charAt(at)) >= 0;
  }
}
