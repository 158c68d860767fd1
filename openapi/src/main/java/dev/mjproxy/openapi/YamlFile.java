package dev.mjproxy.openapi;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.exc.JacksonIOException;
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
   * Reads a UTF-8 file as {@link YAMLMapper#readTree(Path)} would.
   *
   * @throws tools.jackson.core.JacksonException if the file cannot be read or is no YAML
   */
  public static JsonNode readTree(YAMLMapper mapper, Path file) {
    try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return mapper.readTree(new OneCharSpared(text));
    } catch (IOException e) {
      throw JacksonIOException.construct(e);
    }
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
