package dev.mjproxy.contract.internal.text;

import java.util.Locale;

/**
 * Text of a server as a terminal may show it: control characters, line breaks, bidi and zero-width
 * marks and lone surrogates are written as escapes, so that they move no cursor, ring no bell,
 * start no line of their own and turn no text around.
 *
 * <pre>{@code
 * VisibleText.line("a" + (char) 7 + "b"); // the bell is shown as backslash, u0007
 * }</pre>
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text in one line. */
  public static String line(String text) {
    return escape(text, "");
  }

  /** The text with its line feeds and tabs kept; everything else is escaped. */
  public static String lines(String text) {
    return escape(text, "\n\t");
  }

  /** Whether all characters of the text show themselves. */
  public static boolean isVisible(String text) {
    return text.codePoints().allMatch(VisibleText::isVisible);
  }

  /** Whether a character shows itself, and changes nothing about others. */
  public static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String escape(String text, String kept) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isVisible(character) || kept.indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
              } else {
                escaped.append(escape(character));
              }
            });
    return escaped.toString();
  }

  private static String escape(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(character)) {
          units.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        yield units.toString();
      }
    };
  }
}
