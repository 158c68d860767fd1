package dev.mjproxy.contract.report;

import dev.mjproxy.contract.internal.text.VisibleText;

/** Escapes text for XML and HTML. */
final class Markup {
  private Markup() {}

  /**
   * The text with markup escaped, and with what XML cannot hold or nobody would see made visible.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '{' -> escaped.append("&#123;"); // the page's template has {{marks}}
                case '\'' -> escaped.append("&#39;");
                case '\t', '\n' -> escaped.appendCodePoint(character);
                default -> escaped.append(VisibleText.line(Character.toString(character)));
              }
            });
    return escaped.toString();
  }
}
