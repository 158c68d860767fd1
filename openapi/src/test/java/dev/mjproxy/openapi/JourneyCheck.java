package dev.mjproxy.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds one Arazzo document with one workflow against the spec. */
final class JourneyCheck {
  private static final Pattern EXPRESSION =
      Pattern.compile("\\$(steps|inputs|response\\.body#|outputs)[A-Za-z0-9_./#-]*");
  private static final Pattern OTHER_WORKFLOW =
      Pattern.compile("\\$sourceDescriptions\\.([A-Za-z-]+)\\.([A-Za-z-]+)");
  private static final Set<String> SOURCES =
      Set.copyOf(
          SpecYaml.read(ModuleFiles.DIRECTORY.resolve("sources.yaml"), "sources.yaml")
              .propertyNames());

  private final ApiSpec spec;
  private final JsonNode document;
  private final Map<String, ObjectNode> journeys;

  JourneyCheck(ApiSpec spec, Map<String, ObjectNode> journeys) {
    this.spec = spec;
    this.document = spec.document();
    this.journeys = journeys;
  }

  /** A journey with the first occurrence of a text replaced. */
  static ObjectNode changed(Path file, String text, String replacement) {
    try {
      String yaml = Files.readString(file);
      if (!yaml.contains(text)) {
        throw new IllegalArgumentException(file + " has no '" + text + "'");
      }
      Path copy = Files.createTempFile("journey", ".yaml");
      Files.writeString(copy, yaml.replaceFirst(Pattern.quote(text), quoted(replacement)));
      ObjectNode journey = SpecYaml.read(copy, copy.toString());
      Files.delete(copy);
      return journey;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  /** What is wrong with it; empty if nothing is. */
  List<String> gaps(ObjectNode journey) {
    List<String> gaps = new ArrayList<>();
    if (!journey.path("arazzo").asString("").equals("1.0.1")) {
      gaps.add("expected arazzo 1.0.1");
    }
    if (!journey.at("/info/x-zh").isString()) {
      gaps.add("info without x-zh");
    }
    journey.path("workflows").forEach(workflow -> workflow(workflow, gaps));
    return gaps;
  }

  private void workflow(JsonNode workflow, List<String> gaps) {
    if (!workflow.path("x-zh").isString() || workflow.path("x-source").isEmpty()) {
      gaps.add("workflow without x-zh or x-source");
    }
    for (JsonNode source : workflow.path("x-source")) {
      if (!SOURCES.contains(source.asString())) {
        gaps.add("unknown source '" + source.asString() + "'");
      }
    }
    Set<String> known = new HashSet<>();
    workflow.at("/inputs/properties").propertyNames().forEach(it -> known.add("$inputs." + it));
    references(workflow.path("parameters"), "parameters", known, gaps);
    for (JsonNode step : workflow.path("steps")) {
      step(step, known, gaps);
      String id = step.path("stepId").asString();
      step.path("outputs").propertyNames().forEach(it -> known.add(output(id, it)));
    }
    references(workflow.path("outputs"), "outputs", known, gaps);
  }

  private static String output(String step, String name) {
    return "$steps.%s.outputs.%s".formatted(step, name);
  }

  private void step(JsonNode step, Set<String> known, List<String> gaps) {
    String name = "step " + step.path("stepId").asString();
    references(step, name, known, gaps);
    if (step.has("workflowId")) {
      otherWorkflow(step, name, gaps);
      return;
    }
    String operationId = step.path("operationId").asString();
    spec.operations().stream()
        .filter(operation -> operation.operationId().equals(operationId))
        .findFirst()
        .ifPresentOrElse(
            operation -> operation(step, operation, name, gaps),
            () -> gaps.add(name + ": no operation '" + operationId + "' in the spec"));
  }

  private void otherWorkflow(JsonNode step, String name, List<String> gaps) {
    Matcher address = OTHER_WORKFLOW.matcher(step.path("workflowId").asString());
    JsonNode workflow =
        address.matches() && journeys.containsKey(address.group(1))
            ? journeys.get(address.group(1)).at("/workflows/0")
            : document.path("none");
    if (!workflow.path("workflowId").asString("").equals(address.group(2))) {
      gaps.add(name + ": no workflow " + address.group());
      return;
    }
    for (JsonNode output : step.path("outputs")) {
      String wanted = output.asString().substring("$outputs.".length());
      if (!workflow.path("outputs").has(wanted)) {
        gaps.add("%s: workflow %s has no output '%s'".formatted(name, address.group(2), wanted));
      }
    }
  }

  private void operation(JsonNode step, Operation operation, String name, List<String> gaps) {
    if (operation.path().contains("{id}")
        && !step.at("/parameters/0/name").asString("").equals("id")) {
      gaps.add(name + ": " + operation.operationId() + " needs the path parameter 'id'");
    }
    payload(step.at("/requestBody/payload"), operation, name, gaps);
    for (String expression : expressions(step)) {
      if (expression.startsWith("$response.body#") && !isInAResponse(operation, expression)) {
        gaps.add(name + ": " + expression + " is in no response");
      }
    }
  }

  private void payload(JsonNode payload, Operation operation, String name, List<String> gaps) {
    if (payload.isMissingNode()) {
      return;
    }
    String sent = EXPRESSION.matcher(payload.toString()).replaceAll("1");
    spec.check()
        .request(operation, sent.getBytes(StandardCharsets.UTF_8))
        .violations()
        .forEach(it -> gaps.add(name + ": payload " + it.message()));
    payload.propertyNames().stream()
        .filter(member -> !operation.hasRequestMember(member))
        .forEach(
            it ->
                gaps.add(
                    "%s: payload: %s has no member '%s'"
                        .formatted(name, operation.operationId(), it)));
  }

  private boolean isInAResponse(Operation operation, String expression) {
    JsonNode schema =
        document
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(Locale.ROOT))
            .at("/responses/200/content/application~1json/schema");
    String pointer = expression.substring(expression.indexOf('#') + 1);
    for (String token : pointer.substring(1).split("/", -1)) {
      JsonNode resolved = resolved(schema);
      schema =
          token.chars().allMatch(Character::isDigit)
              ? resolved.path("items")
              : resolved.path("properties").path(token);
    }
    return !resolved(schema).isMissingNode();
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
  }

  private static void references(JsonNode node, String name, Set<String> known, List<String> gaps) {
    for (String expression : expressions(node)) {
      if (expression.startsWith("$steps.") && !known.contains(expression)) {
        gaps.add(name + ": no earlier step has " + expression);
      } else if (expression.startsWith("$inputs.") && !known.contains(expression)) {
        gaps.add(name + ": no input " + expression);
      }
    }
  }

  private static List<String> expressions(JsonNode node) {
    List<String> found = new ArrayList<>();
    collect(node, found);
    return found;
  }

  private static void collect(JsonNode node, List<String> found) {
    if (node.isString()) {
      EXPRESSION.matcher(node.asString()).results().forEach(it -> found.add(it.group()));
    }
    node.forEach(child -> collect(child, found));
  }
}
