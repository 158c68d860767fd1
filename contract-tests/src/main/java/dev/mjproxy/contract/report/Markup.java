package dev.mjproxy.contract.report;

/** Text inside XML and HTML. */
final class Markup {
  private Markup() {}

  /** The text with markup characters escaped, and without what XML cannot hold. */
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
                default -> escaped.appendCodePoint(isLegal(character) ? character : '\uFFFD');
              }
            });
    return escaped.toString();
  }

  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
