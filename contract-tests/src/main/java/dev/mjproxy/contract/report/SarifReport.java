package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Fingerprint;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunFacts;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The report as SARIF 2.1.0 for code hosts and editors: one result for each cause. */
public final class SarifReport {
  private static final String VERSION = "2.1.0";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** A code host takes no more of one result, and shows only the first. */
  private static final int LOCATIONS = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final RunReport report;
  private final SarifFile file;
  private final List<String> ruleIds;

  private SarifReport(RunReport report, SarifFile file) {
    this.report = report;
    this.file = file;
    this.ruleIds = new ArrayList<>(rules(report).keySet());
  }

  /**
   * The report as JSON text.
   *
   * @param file what its results point to
   */
  public static String of(RunReport report, SarifFile file) {
    return MAPPER.writeValueAsString(new SarifReport(report, file).log()) + "\n";
  }

  private ObjectNode log() {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA);
    log.put("version", VERSION);
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "mjproxy-verify");
    driver.put("version", report.facts().specVersion());
    ArrayNode rules = driver.putArray("rules");
    rules(report).values().forEach(rule -> describe(rule, rules.addObject()));
    invocation(run.putArray("invocations").addObject());
    run.putObject("automationDetails").put("id", "mjproxy-verify/");
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    report.causes().forEach(cause -> result(cause, results.addObject()));
    return log;
  }

  private void invocation(ObjectNode invocation) {
    RunFacts facts = report.facts();
    invocation.put("executionSuccessful", report.count(Verdict.ERROR) == 0);
    invocation.put("exitCode", report.exitCode());
    invocation.put("startTimeUtc", facts.startedAt().toString());
    invocation.put("endTimeUtc", facts.startedAt().plus(facts.duration()).toString());
    ArrayNode notes = invocation.putArray("toolExecutionNotifications");
    report.results().stream()
        .filter(result -> result.verdict() == Verdict.ERROR)
        .forEach(result -> error(result, notes.addObject()));
    ObjectNode properties = invocation.putObject("properties");
    properties.put("url", facts.url()).put("seed", facts.seed());
    properties.put("profile", facts.profile().name());
    if (!report.baseline().profile().isEmpty()) {
      properties.put("baselineProfile", report.baseline().profile());
    }
  }

  private void error(RuleResult result, ObjectNode notification) {
    notification.put("level", "error");
    notification.putObject("message").put("text", result.id() + ": " + result.outcome().reason());
    notification
        .putObject("associatedRule")
        .put("id", result.check())
        .put("index", ruleIds.indexOf(result.check()));
    notification.putObject("exception").put("message", result.outcome().stackTrace());
  }

  private static void describe(RuleResult rule, ObjectNode node) {
    node.put("id", rule.check());
    node.putObject("shortDescription").put("text", rule.sentence());
    node.putObject("fullDescription")
        .put("text", "%s. %s by %s.".formatted(rule.sentence(), rule.requirement(), rule.source()));
    node.putObject("help")
        .put("text", "mjproxy-verify explain " + rule.check())
        .put(
            "markdown",
            "%s.%n%n| worth | source |%n|---|---|%n| %s | %s |%n%n`mjproxy-verify explain %s`"
                .formatted(rule.sentence(), rule.requirement(), rule.source(), rule.check()));
    node.putObject("defaultConfiguration").put("level", level(rule.requirement()));
  }

  private void result(Cause cause, ObjectNode node) {
    Finding finding = cause.first();
    node.put("ruleId", cause.check());
    node.put("ruleIndex", ruleIds.indexOf(cause.check()));
    node.put("level", level(finding.requirement()));
    node.putObject("message").put("text", finding.message());
    node.put("occurrenceCount", cause.count());
    location(cause, node.putArray("locations").addObject());
    Fingerprint first = cause.fingerprints().get(0);
    String identity =
        String.join(" ", first.check(), first.operation(), first.pointer(), first.expected());
    node.putObject("partialFingerprints")
        .put("primaryLocationLineHash", hash(identity, finding))
        .put("mjproxy/v1", identity);
    if (!report.baseline().entries().isEmpty()) {
      node.put("baselineState", report.isKnown(cause) ? "unchanged" : "new");
    }
    if (report.isKnown(cause)) {
      suppression(first, node.putArray("suppressions").addObject());
    }
    finding.evidence().ifPresent(evidence -> evidence(evidence, node.putObject("properties")));
  }

  private void location(Cause cause, ObjectNode location) {
    int line = file.line(cause.fingerprints().get(0).operation());
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", file.uri());
    physical
        .putObject("region")
        .put("startLine", line)
        .put("startColumn", 1)
        .put("endLine", line)
        .put("endColumn", 2);
    ArrayNode places = location.putArray("logicalLocations");
    cause.fingerprints().stream()
        .limit(LOCATIONS)
        .forEach(
            place ->
                places
                    .addObject()
                    .put("fullyQualifiedName", place.operation() + place.pointer())
                    .put("kind", "operation"));
  }

  /** By this alone GitHub knows a result again; two causes at one place differ in their status. */
  private static String hash(String identity, Finding finding) {
    int status = finding.evidence().map(Evidence::status).orElse(0);
    String all = identity + " " + finding.rule() + " " + status;
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)) + ":1";
  }

  private void suppression(Fingerprint place, ObjectNode node) {
    node.put("kind", "external");
    report
        .baseline()
        .entry(place)
        .map(Baseline.Entry::reason)
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> node.put("justification", reason));
  }

  private static void evidence(Evidence evidence, ObjectNode node) {
    node.put("curl", evidence.curl().toString());
    node.put("request", evidence.request());
    node.put("reply", evidence.response());
  }

  private static Map<String, RuleResult> rules(RunReport report) {
    Map<String, RuleResult> rules = new LinkedHashMap<>();
    report.results().forEach(result -> rules.putIfAbsent(result.check(), result));
    return rules;
  }

  private static String level(Requirement requirement) {
    return switch (requirement) {
      case MUST -> "error";
      case SHOULD -> "warning";
      case INFO -> "note";
    };
  }
}
