package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.internal.capability.CapabilityProbes;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes what was found out of a server as a profile of its own, which extends the nearest one. */
final class ProfileWriter {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  /** The situations of those grounds that are refusals. */
  private static final Map<String, String> SITUATIONS =
      new LinkedHashMap<>(
          Map.of(
              "no secret", "secret-refused",
              "unknown path", "unknown-path",
              "wrong method", "wrong-method",
              "malformed JSON", "malformed-json",
              "unknown task", "unknown-task"));

  private ProfileWriter() {}

  static String overlay(ProfileMatch nearest, CapabilityProbes probes, String url) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("overlay", "1.0.0");
    root.putObject("info").put("title", "The server at " + url).put("version", "1.0.0");
    root.put("x-mjproxy-extends", nearest.profile().name());
    ArrayNode actions = root.putArray("actions");
    ObjectNode action = actions.addObject();
    action.put("target", "$");
    action.put("description", "What free requests have shown; complete it by hand.");
    ObjectNode dialect = action.putObject("update").putObject("x-mjproxy-dialect");
    for (Map.Entry<String, String> difference : nearest.differing().entrySet()) {
      describe(dialect, difference.getKey(), difference.getValue());
    }
    for (Operation operation : removed(nearest, probes)) {
      actions
          .addObject()
          .put("target", "$.paths['" + operation.path() + "']")
          .put("description", "The operation does not exist.")
          .put("remove", true);
    }
    return MAPPER.writeValueAsString(root);
  }

  private static void describe(ObjectNode dialect, String ground, String observed) {
    switch (ground) {
      case "mode prefixes" -> dialect.put("prefixes", observed);
      case "numbers as ids" ->
          dialect
              .withObject("/parsing")
              .put("numericIds", observed.equals("refused") ? observed : "found");
      case "secret" -> {
        ObjectNode accepted = dialect.withObject("/secret").putObject("accepted");
        for (String form : List.of("mj-api-secret", "bearer", "raw")) {
          accepted.put(form, List.of(observed.split(", ")).contains(form));
        }
      }
      case "broken body without a secret" ->
          dialect
              .withObject("/secret")
              .put("checked", observed.equals("HTTP 401") ? "first" : "after-parsing");
      case "body of another media type" ->
          dialect
              .withObject("/refusals/wrong-media-type")
              .put("status", Integer.parseInt(observed.replaceFirst("\\D+", "")));
      default -> refusal(dialect, ground, observed);
    }
  }

  /** Such as {@code HTTP 400, relay-b}. */
  private static void refusal(ObjectNode dialect, String ground, String observed) {
    String situation = SITUATIONS.get(ground);
    if (situation != null) {
      String[] parts = observed.replace("HTTP ", "").split(", ", 2);
      dialect
          .withObject("/refusals/" + situation)
          .put("accepted", false)
          .put("status", Integer.parseInt(parts[0]))
          .put("body", parts[1]);
    }
  }

  private static List<Operation> removed(ProfileMatch nearest, CapabilityProbes probes) {
    List<Operation> removed = new ArrayList<>(nearest.profile().spec().operations());
    removed.removeIf(
        operation -> !probes.absent(List.of(operation)).containsKey(operation.operationId()));
    return removed;
  }
}
