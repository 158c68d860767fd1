package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Fingerprint;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunFacts;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness.Completeness;
import dev.mjproxy.contract.result.UntestedRule;
import dev.mjproxy.contract.result.Verdict;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The report as JSON; its format has a version and is described in the guide. */
public final class JsonReport {
  /** Goes up when a reader of the old format would misread the new one. */
  public static final int FORMAT = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /** The report as JSON text. */
  public static String of(RunReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.set("run", run(report));
    root.set("summary", summary(report));
    ArrayNode causes = root.putArray("findings");
    List<Cause> declared = report.declaredCauses();
    report
        .causes()
        .forEach(
            cause ->
                causes.add(
                    cause(cause)
                        .put("known", report.isKnown(cause))
                        .put("declared", declared.contains(cause))));
    ArrayNode rules = root.putArray("rules");
    report.results().forEach(result -> rules.add(rule(result)));
    ArrayNode untested = root.putArray("untested");
    report.untested().forEach(rule -> untested.add(untested(rule)));
    root.set("coverage", ObservedJson.coverage(report.observed()));
    root.set("tasks", ObservedJson.tasks(report.observed()));
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private static ObjectNode run(RunReport report) {
    RunFacts facts = report.facts();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("url", facts.url());
    node.put("mockVersion", facts.mockVersion().isEmpty() ? null : facts.mockVersion());
    node.put("specVersion", facts.specVersion());
    node.put("seed", facts.seed());
    node.put("startedAt", facts.startedAt().toString());
    node.put("durationMillis", facts.duration().toMillis());
    node.put("exchanges", facts.traffic().exchanges());
    node.put("budget", facts.traffic().budget());
    node.put("spent", facts.traffic().spent());
    node.put("strict", report.strictness().strict());
    Completeness completeness = report.strictness().completeness();
    node.put("requireComplete", completeness == Completeness.ALL);
    node.put("allowIncomplete", completeness == Completeness.ANY);
    node.put("ending", facts.ending().word());
    ObjectNode profile = node.putObject("profile");
    profile.put("name", facts.profile().name());
    profile.put("title", facts.profile().title());
    profile.put("detected", facts.profile().isDetected());
    ArrayNode traits = profile.putArray("traits");
    facts.profile().traits().forEach(traits::add);
    return node;
  }

  private static ObjectNode summary(RunReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("exitCode", report.exitCode());
    node.put("sentence", report.sentence());
    node.put("mustRules", report.musts());
    node.put("mustRulesVerified", report.mustsVerified());
    for (Verdict verdict : Verdict.values()) {
      node.put(verdict.word(), report.count(verdict));
    }
    return node;
  }

  private static ObjectNode cause(Cause cause) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("check", cause.check());
    node.put("requirement", cause.first().requirement().name());
    ArrayNode operations = node.putArray("operations");
    cause.operations().forEach(operations::add);
    node.put("rule", cause.first().rule());
    node.put("pointer", cause.first().pointer());
    node.put("expected", cause.first().expected());
    node.put("found", cause.first().found());
    node.put("count", cause.count());
    ArrayNode places = node.putArray("places");
    cause.places().forEach(place -> places.add(place(place)));
    cause.first().evidence().ifPresent(evidence -> node.set("exchange", exchange(evidence)));
    return node;
  }

  private static ObjectNode place(Cause.Place place) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode operations = node.putArray("operations");
    place.fingerprints().stream()
        .map(Fingerprint::operation)
        .distinct()
        .filter(operation -> !operation.isEmpty())
        .forEach(operations::add);
    node.put("pointer", place.finding().pointer());
    node.put("expected", place.finding().expected());
    node.put("found", place.finding().found());
    return node;
  }

  private static ObjectNode exchange(Evidence evidence) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("operation", evidence.operation().isEmpty() ? null : evidence.operation());
    node.put("request", evidence.request());
    node.put("reply", evidence.response());
    node.put("status", evidence.status());
    node.put("millis", evidence.millis());
    node.put("curl", evidence.curl().toString());
    return node;
  }

  private static ObjectNode rule(RuleResult result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", result.id());
    node.put("check", result.check());
    node.put("operation", result.operation().isEmpty() ? null : result.operation());
    node.put("sentence", result.sentence());
    node.put("requirement", result.requirement().name().toUpperCase(Locale.ROOT));
    node.put("source", result.source());
    node.put("verdict", result.verdict().word());
    node.put("reason", result.outcome().reason().isEmpty() ? null : result.outcome().reason());
    node.put("excused", result.outcome().isExcused());
    if (result.verdict() == Verdict.ERROR) {
      node.put("stackTrace", result.outcome().stackTrace());
    }
    node.put("findings", result.outcome().findings().size());
    node.put("millis", result.duration().toMillis());
    return node;
  }

  private static ObjectNode untested(UntestedRule rule) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", rule.id());
    node.put("sentence", rule.sentence());
    node.put("reason", rule.reason());
    return node;
  }
}
