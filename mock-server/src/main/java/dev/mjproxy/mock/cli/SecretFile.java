package dev.mjproxy.mock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret in a file: its first line, without a byte order mark and the white space around it. Text
 * that no header can carry is refused, since no request could send it.
 */
final class SecretFile {
  private static final int LONGEST_BYTES = 65_536;

  private SecretFile() {}

  /**
   * Reads the secret.
   *
   * @throws IllegalArgumentException if the file cannot be read, or its first line is no secret
   */
  static String read(Path file) {
    String secret = firstLine(text(file)).strip();
    if (secret.isEmpty()) {
      throw new IllegalArgumentException(
          "--secret-file: expected the secret in the first line of %s, found nothing there"
              .formatted(file));
    }
    return requireSendable("--secret-file, first line of " + file, secret);
  }

  /**
   * The secret itself.
   *
   * @param where names the option in the message
   * @throws IllegalArgumentException if no header can carry it
   */
  static String requireSendable(String where, String secret) {
    int wrong = secret.codePoints().filter(code -> code < ' ' || code > '~').findFirst().orElse(-1);
    if (wrong >= 0) {
      throw new IllegalArgumentException(
          "%s: expected visible ASCII characters, as headers carry no others, found U+%04X"
              .formatted(where, wrong));
    }
    return secret;
  }

  private static String firstLine(String text) {
    String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return start.split("\\R", 2)[0];
  }

  private static String text(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST_BYTES + 1);
    } catch (IOException e) {
      throw new IllegalArgumentException("--secret-file: cannot read " + file, e);
    }
    if (bytes.length > LONGEST_BYTES) {
      throw new IllegalArgumentException(
          "--secret-file: expected at most %d bytes in %s, found more"
              .formatted(LONGEST_BYTES, file));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "--secret-file: expected a text in UTF-8 in %s, found other bytes".formatted(file), e);
    }
  }
}
