package dev.mjproxy.openapi;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML files that may hold emoji.
 *
 * <p>SnakeYAML Engine 3.0.1 fills its buffer and, if the last char is the first half of a surrogate
 * pair, reads one more char behind the end of the buffer: {@code IndexOutOfBoundsException}. The
 * reader here always leaves room for that char.
 */
public final class YamlFile {
  private YamlFile() {}

  /**
   * Reads a UTF-8 file as {@link YAMLMapper#readTree(Path)} would, but refuses malformed UTF-8.
   *
   * @throws tools.jackson.core.JacksonException if the file cannot be read, is not UTF-8 or is no
   *     YAML; the message says what was found, not in which file
   */
  public static JsonNode readTree(YAMLMapper mapper, Path file) {
    try {
      return readTree(mapper, Files.readAllBytes(file));
    } catch (IOException e) {
      throw JacksonIOException.construct(e);
    }
  }

  /** The same for the bytes of a file. */
  static JsonNode readTree(YAMLMapper mapper, byte[] bytes) {
    try (Reader text = new StringReader(decode(bytes))) {
      return mapper.readTree(new OneCharSpared(text));
    } catch (IOException e) {
      throw JacksonIOException.construct(e);
    }
  }

  private static String decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length); // UTF-8 has no more chars than bytes.
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return out.toString();
    }
    String before = out.toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    throw new StreamReadException(
        null,
        "expected UTF-8, found the byte 0x%02X; save the file as UTF-8"
            .formatted(in.get(in.position())),
        new TokenStreamLocation(
            ContentReference.unknown(), in.position(), before.length(), line, column));
  }

  /** Fills a buffer up to its last char but one. */
  private static final class OneCharSpared extends FilterReader {
    private OneCharSpared(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, length > 1 ? length - 1 : length);
    }
  }
}
