package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Fingerprint;
import dev.mjproxy.openapi.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A baseline as a YAML file (JSON is YAML too); the guide describes it. */
public final class BaselineFile {
  private static final int FORMAT = 1;
  private static final Set<String> TEXTS =
      Set.of("check", "operation", "pointer", "expected", "reason");
  private static final String TEXTS_SHOWN = "check, operation, pointer, expected and reason";
  private static final String HEADER =
      """
      # Findings that are known and accepted: mjproxy-verify --baseline FILE.
      # Say why in `reason`; --write-baseline keeps it.
      """;
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private final Path file;

  /** A baseline in this file. */
  public BaselineFile(Path file) {
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if there is none; the message says where and what is expected
   */
  public Baseline read() {
    JsonNode root = tree();
    expect(root.path("format").asInt(0) == FORMAT, "'format: 1' at the top");
    expect(root.path("findings").isArray(), "a list 'findings'");
    List<Baseline.Entry> entries = new ArrayList<>();
    for (JsonNode entry : root.path("findings")) {
      entries.add(entry(entry, "findings[" + entries.size() + "]"));
    }
    return new Baseline(entries, root.path("profile").asString(""));
  }

  /** Writes it. */
  public void write(Baseline baseline) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    if (!baseline.profile().isEmpty()) {
      root.put("profile", baseline.profile());
    }
    ArrayNode findings = root.putArray("findings");
    for (Baseline.Entry entry : baseline.entries()) {
      ObjectNode node = findings.addObject();
      node.put("check", entry.fingerprint().check());
      node.put("operation", entry.fingerprint().operation());
      node.put("pointer", entry.fingerprint().pointer());
      node.put("expected", entry.fingerprint().expected());
      node.put("reason", entry.reason());
    }
    WholeFile.write(file, HEADER + MAPPER.writeValueAsString(root));
  }

  private JsonNode tree() {
    expect(Files.isReadable(file) && Files.isRegularFile(file), "a readable file");
    try {
      return YamlFile.readTree(MAPPER, file);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s:%d: expected YAML, found something else: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private Baseline.Entry entry(JsonNode entry, String place) {
    expect(entry.isObject(), place + " with check, operation, pointer and expected");
    entry
        .propertyNames()
        .forEach(
            name ->
                expect(
                    TEXTS.contains(name),
                    "only %s in %s, found '%s'".formatted(TEXTS_SHOWN, place, name)));
    expect(!entry.path("check").asString("").isEmpty(), "a check in " + place);
    return new Baseline.Entry(
        new Fingerprint(
            text(entry, "check"),
            text(entry, "operation"),
            text(entry, "pointer"),
            text(entry, "expected")),
        text(entry, "reason"));
  }

  private static String text(JsonNode entry, String name) {
    return entry.path(name).asString("");
  }

  private void expect(boolean isRight, String what) {
    if (!isRight) {
      throw new IllegalArgumentException("%s: expected %s".formatted(file, what));
    }
  }
}
