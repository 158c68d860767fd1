package dev.mjproxy.contract.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a terminal may be shown. */
final class VisibleTextTest {
  @Test
  void whatMovesTheCursorOrTurnsTextIsShownAsAnEscape() {
    assertThat(VisibleText.line("a\u001b[2J\u0007\r\n\tb\u009b\u202ec\u2028\ud800\u200b\ufeff"))
        .isEqualTo("a\\u001b[2J\\u0007\\r\\n\\tb\\u009b\\u202ec\\u2028\\ud800\\u200b\\ufeff");
    assertThat(VisibleText.line("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
  }

  @Test
  void whatShowsItselfStays() {
    String text = "a é 名 😀 \\n ~";
    assertThat(VisibleText.line(text)).isEqualTo(text);
    assertThat(VisibleText.isVisible(text)).isTrue();
  }

  @Test
  void linesKeepTheirLineFeedsAndTabs() {
    assertThat(VisibleText.lines("a\n\tb\r\u0007")).isEqualTo("a\n\tb\\r\\u0007");
  }
}
