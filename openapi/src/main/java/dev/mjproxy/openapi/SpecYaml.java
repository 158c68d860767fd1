package dev.mjproxy.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Reads and writes the YAML of the spec, always in the same form. */
public final class SpecYaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private SpecYaml() {}

  /**
   * Reads a YAML (or JSON) object.
   *
   * @param name how an error calls the file
   * @throws InvalidSpecException if the file cannot be read, is no YAML, or is no object
   */
  public static ObjectNode read(Path file, String name) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      String reason = Files.exists(file) ? reason(file, e) : "no such file";
      throw new InvalidSpecException(name + ": " + reason, e);
    }
    return read(bytes, name);
  }

  /**
   * Reads a YAML (or JSON) object from the bytes of a file.
   *
   * @param name how an error calls the file
   * @throws InvalidSpecException if it is no YAML, or is no object
   */
  public static ObjectNode read(byte[] bytes, String name) {
    try {
      JsonNode node = YamlFile.readTree(MAPPER, bytes);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new InvalidSpecException(
          "%s: expected a YAML object at the top, found %s"
              .formatted(name, node.isMissingNode() ? "nothing" : Json.show(node)));
    } catch (JacksonException e) {
      throw new InvalidSpecException(name + ": " + Json.problem(e), e);
    }
  }

  private static String reason(Path file, IOException e) {
    return Files.isDirectory(file)
        ? "expected a file, found a folder"
        : String.valueOf(e.getMessage());
  }

  /** The document as YAML, in the one form that the committed bundles have. */
  public static String write(JsonNode document) {
    return MAPPER.writeValueAsString(document);
  }
}
