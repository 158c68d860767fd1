package dev.mjproxy.contract.internal.probe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its reader would decode it, byte by byte, each byte with its position in the original
 * text. Invisible characters (controls, line breaks, zero-width and bidi marks) are left out, so
 * that they hide nothing.
 */
final class DecodedText {
  /** Escapes of JSON, JavaScript, C, HTML, URLs (nested ones too) and quoted-printable. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\+u+(?<utf16>[0-9A-Fa-f]{4})"
              + "|\\\\+u\\{(?<braced>[0-9A-Fa-f]{1,6})\\}"
              + "|\\\\+U00(?<utf32>[0-9A-Fa-f]{6})"
              + "|%u(?<percentU>[0-9A-Fa-f]{4})"
              + "|&#[xX]0{0,9}(?<entityHex>[0-9A-Fa-f]{1,6});?"
              + "|&#0{0,9}(?<entity>[0-9]{1,7});?"
              + "|\\\\+x(?<hex>[0-9A-Fa-f]{2})"
              + "|%(?:25){0,9}(?<percent>[0-9A-Fa-f]{2})"
              + "|=(?<printable>[0-9A-F]{2})"
              + "|\\\\+(?<octal>[0-3][0-7]{2})"
              + "|\\\\+(?<gone>[nrtbf])"
              + "|\\\\+(?<plain>[\"'/])");

  private final StringBuilder bytes = new StringBuilder();
  private int[] from = new int[64];
  private int[] to = new int[64];

  /** The text as it stands. */
  static DecodedText of(String text) {
    DecodedText decoded = new DecodedText();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int end = at + Character.charCount(text.codePointAt(at));
      decoded.add(text.codePointAt(at), at, end);
    }
    return decoded;
  }

  /** The same with each escape replaced by what it stands for. */
  DecodedText unescaped() {
    DecodedText decoded = new DecodedText();
    Matcher escape = ESCAPE.matcher(bytes);
    int at = 0;
    while (escape.find()) {
      decoded.copy(this, at, escape.start());
      decoded.add(escape, from[escape.start()], to[escape.end() - 1]);
      at = escape.end();
    }
    decoded.copy(this, at, bytes.length());
    return decoded;
  }

  /** The same without what this pattern matches. */
  DecodedText without(Pattern separators) {
    DecodedText rest = new DecodedText();
    Matcher separator = separators.matcher(bytes);
    int at = 0;
    while (separator.find()) {
      rest.copy(this, at, separator.start());
      at = separator.end();
    }
    rest.copy(this, at, bytes.length());
    return rest;
  }

  /** One character for each byte. */
  String bytes() {
    return bytes.toString();
  }

  /** Where the byte with this number begins in the original text. */
  int from(int number) {
    return from[number];
  }

  /** Where the byte with this number ends in the original text. */
  int to(int number) {
    return to[number];
  }

  private void add(Matcher escape, int start, int end) {
    for (String group : new String[] {"utf16", "braced", "utf32", "percentU", "entityHex"}) {
      if (escape.group(group) != null) {
        add(Integer.parseInt(escape.group(group), 16), start, end);
        return;
      }
    }
    if (escape.group("entity") != null) {
      add(Integer.parseInt(escape.group("entity")), start, end);
      return;
    }
    for (String group : new String[] {"hex", "percent", "printable"}) {
      if (escape.group(group) != null) {
        addByte((char) Integer.parseInt(escape.group(group), 16), start, end);
        return;
      }
    }
    if (escape.group("octal") != null) {
      addByte((char) Integer.parseInt(escape.group("octal"), 8), start, end);
    } else if (escape.group("plain") != null) {
      addByte(escape.group("plain").charAt(0), start, end);
    }
  }

  private void add(int codePoint, int start, int end) {
    if (!isSeen(codePoint)) {
      return;
    }
    byte[] utf8 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    for (byte one : utf8) {
      addByte((char) (one & 0xff), start, end);
    }
  }

  private void addByte(char one, int start, int end) {
    if (one < ' ') {
      return;
    }
    if (bytes.length() == from.length) {
      from = Arrays.copyOf(from, 2 * from.length);
      to = Arrays.copyOf(to, 2 * to.length);
    }
    from[bytes.length()] = start;
    to[bytes.length()] = end;
    bytes.append(one);
  }

  private void copy(DecodedText other, int start, int end) {
    for (int i = start; i < end; i++) {
      addByte(other.bytes.charAt(i), other.from[i], other.to[i]);
    }
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR -> false;
      default -> Character.isValidCodePoint(codePoint);
    };
  }
}
