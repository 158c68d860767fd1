package dev.mjproxy.contract.internal.diff;

import dev.mjproxy.openapi.YamlFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.BackwardIncompatibleProp;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The difference between two versions of a spec. */
public final class SpecDiff {
  private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

  private final ChangedOpenApi changed;
  private final List<String> lostFields;

  private SpecDiff(ChangedOpenApi changed) {
    this.changed = changed;
    this.lostFields = LostFields.of(changed);
  }

  /**
   * Compares two files.
   *
   * @throws IllegalArgumentException if one of them is no OpenAPI 3 document; the message says
   *     which
   */
  public static SpecDiff between(Path older, Path newer) {
    return new SpecDiff(
        OpenApiCompare.fromContents(read(older), read(newer), List.of(), alsoBreaking()));
  }

  /** What the library lets pass by default: names of generated methods, and longer texts wanted. */
  private static OpenApiDiffOptions alsoBreaking() {
    OpenApiDiffOptions.Builder options = OpenApiDiffOptions.builder();
    for (BackwardIncompatibleProp breaking :
        List.of(
            BackwardIncompatibleProp.OPERATION_ID_CHANGED,
            BackwardIncompatibleProp.REQUEST_MIN_LENGTH_INCREASED)) {
      options.configProperty(breaking.getPropertyName(), "true");
    }
    return options.build();
  }

  /** Whether everything that worked with the older version works with the newer one. */
  public boolean isCompatible() {
    return changed.isCompatible() && lostFields.isEmpty();
  }

  /** Whether there is any difference at all. */
  public boolean isDifferent() {
    return changed.isDifferent();
  }

  /** All differences in words, such as a terminal shows. */
  public String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConsoleRender().render(changed, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    String lost =
        lostFields.isEmpty()
            ? ""
            : "These fields are gone, and code that reads or sets them no longer compiles:%n  %s%n"
                .formatted(String.join("%n  ".formatted(), lostFields));
    return out.toString(StandardCharsets.UTF_8) + lost;
  }

  private static void expectWhole(Path file, ObjectNode document) {
    List<String> outside = OutsideRefs.in(document);
    if (!outside.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: expected one whole document, found a $ref to %s, which is not followed; bundle it first"
              .formatted(file, outside.get(0)));
    }
  }

  private static String read(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException(file + ": expected a readable file, found none");
    }
    try {
      JsonNode document = YamlFile.readTree(MAPPER, file);
      if (document instanceof ObjectNode object
          && object.path("openapi").asString("").startsWith("3.")
          && object.path("paths").isObject()) {
        expectWhole(file, object);
        OpenApi30.rewrite(object);
        return object.toString();
      }
      throw new IllegalArgumentException(
          file + ": expected an OpenAPI 3 document with paths, found something else");
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s: expected YAML or JSON, found something else: %s"
              .formatted(file, e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
  }
}
