package dev.mjproxy.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret file gives the secret that callers send, or ends the start with a sentence. */
final class SecretFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"S", "S\n", " S \r\n", "S\nsecond line\n", "\uFEFFS\n", "S\r", "\uFEFF S"})
  void firstLineIsTheSecret(String text) throws IOException {
    assertThat(SecretFile.read(file(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo("S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\nS", "\uFEFF\nS"})
  void emptyFirstLineIsRefused(String text) throws IOException {
    Path file = file(text.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> SecretFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("first line of " + file);
  }

  @ParameterizedTest
  @CsvSource({"'S\0', U+0000", "S\u0001T, U+0001", "密钥, U+5BC6", "S\tT, U+0009"})
  void characterThatNoHeaderCarriesIsRefused(String text, String name) throws IOException {
    Path file = file(text.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> SecretFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void fileOfAnotherCharsetIsRefused(String charset) throws IOException {
    Path file = file("secret".getBytes(Charset.forName(charset)));

    assertThatThrownBy(() -> SecretFile.read(file)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fileWithoutEndIsRefused() throws IOException {
    Path file = file("S".repeat(100_000).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> SecretFile.read(file)).hasMessageContaining("at most 65536 bytes");
    assertThatThrownBy(() -> SecretFile.read(folder)).hasMessageContaining("cannot read");
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("secret"), bytes);
  }
}
