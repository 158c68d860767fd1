package dev.mjproxy.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class CredentialTest {
  @Test
  void lineBreakIsRefusedWithoutShowingTheKey() {
    assertThatThrownBy(() -> Credential.bearer("sk-secret\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "apiKey: expected visible ASCII characters, found a line break at index 9 of 10;"
                + " was the key read with the end of its line? strip() helps");
  }

  @Test
  void lettersOutsideAsciiAreNamedByNumber() {
    assertThatThrownBy(() -> Credential.bearer("sk密"))
        .hasMessageContaining("found U+5BC6 at index 2 of 3")
        .hasMessageNotContaining("sk密");
  }

  @Test
  void emptyKeyIsRefused() {
    assertThatThrownBy(() -> Credential.bearer(""))
        .hasMessage(
            "apiKey: expected a key, found empty text; leave the call out for a server without"
                + " one");
  }

  @Test
  void textFormHidesTheKey() {
    assertThat(Credential.bearer("sk-secret")).hasToString("Credential[Authorization=…]");
  }
}
