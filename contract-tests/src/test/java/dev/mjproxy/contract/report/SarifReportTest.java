package dev.mjproxy.contract.report;

import static dev.mjproxy.contract.result.Samples.finding;
import static dev.mjproxy.contract.result.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Samples;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SARIF as its official schema has it. */
final class SarifReportTest {
  private static final RuleResult FAILED =
      result(
          "b",
          Requirement.MUST,
          Outcome.of(
              List.of(
                  finding(Requirement.MUST, "/0/id", 200),
                  finding(Requirement.MUST, "/1/id", 200))));
  private static final RuleResult WARNED =
      result("c", Requirement.SHOULD, Outcome.of(List.of(finding(Requirement.SHOULD, "", 200))));
  private static final RunReport REPORT =
      Samples.report(
          Strictness.NORMAL, result("a", Requirement.MUST, Outcome.pass()), FAILED, WARNED);

  @Test
  void itKeepsTheOfficialSchema() throws IOException {
    assertThat(errors(json(REPORT))).isEmpty();
    assertThat(errors(json(REPORT.with(Baseline.NONE.renewed(List.of(FAILED)))))).isEmpty();
    ObjectNode broken = (ObjectNode) json(REPORT);
    ((ObjectNode) broken.at("/runs/0/results/0")).put("level", "terrible");
    assertThat(errors(broken)).isNotEmpty();
  }

  @Test
  void eachCauseIsOneResultOfADescribedRule() {
    JsonNode run = json(REPORT).at("/runs/0");
    assertThat(run.at("/tool/driver/rules/0/id").asString()).isEqualTo("shape/some-check");
    assertThat(run.at("/tool/driver/rules/0/help/markdown").asString()).contains("Something holds");
    assertThat(run.path("results").valueStream().map(it -> it.path("level").asString()))
        .containsExactly("error", "warning");
    assertThat(run.at("/results/0/occurrenceCount").asInt()).isEqualTo(2);
    assertThat(run.at("/results/0/properties/curl").asString()).isEqualTo("curl '/x'");
    assertThat(run.at("/results/0/locations/0/logicalLocations/0/fullyQualifiedName").asString())
        .isEqualTo("b/*/id");
  }

  /** "Supported SARIF output file properties" in GitHub's documentation of code scanning. */
  @Test
  void gitHubTakesIt() {
    JsonNode log = json(REPORT);
    assertThat(log.path("$schema").asString()).startsWith("https://");
    JsonNode run = log.at("/runs/0");
    assertThat(run.path("results")).hasSizeGreaterThan(1);
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      for (String text :
          List.of("/id", "/shortDescription/text", "/fullDescription/text", "/help/text")) {
        assertThat(rule.at(text).asString()).as(text).isNotBlank().hasSizeLessThanOrEqualTo(1024);
      }
      assertThat(List.of("note", "warning", "error"))
          .contains(rule.at("/defaultConfiguration/level").asString());
    }
    Set<String> hashes = new HashSet<>();
    for (JsonNode result : run.path("results")) {
      assertThat(result.at("/message/text").asString()).isNotBlank();
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asString())
          .isEqualTo("openapi/bundled/mjproxy.yaml");
      for (String member : List.of("startLine", "startColumn", "endLine", "endColumn")) {
        assertThat(place.path("region").path(member).asInt()).as(member).isPositive();
      }
      String hash = result.at("/partialFingerprints/primaryLocationLineHash").asString();
      assertThat(hashes.add(hash)).as("one of its own").isTrue();
      assertThat(hash).isNotBlank();
    }
    assertThat(run.at("/automationDetails/id").asString()).endsWith("/");
  }

  @Test
  void resultsPointToTheLineOfTheirOperation() throws IOException {
    SarifFile spec = SarifFile.ofTheSpec();
    List<String> lines = Files.readAllLines(Path.of("..", "openapi", "bundled", "mjproxy.yaml"));
    for (Operation operation : ApiSpec.bundled().operations()) {
      assertThat(lines.get(spec.line(operation.operationId()) - 1))
          .endsWith("operationId: " + operation.operationId());
    }
    assertThat(spec.line("noSuchOperation")).isEqualTo(1);
  }

  @Test
  void anotherFileMayBeNamed() {
    assertThat(SarifFile.at("./api/our spec.yaml"))
        .isEqualTo(new SarifFile("api/our%20spec.yaml", Map.of()));
    assertThat(SarifFile.at("src/test/resources/sarif/openapi.json").line("x")).isEqualTo(3);
    for (String path :
        List.of("/etc/passwd", "../a.yaml", "a/../../b", "", "http://h/a", "C:\\a")) {
      assertThatThrownBy(() -> SarifFile.at(path))
          .hasMessageStartingWith("expected a path from the root of your repository");
    }
  }

  @Test
  void whatTheBaselineKnowsIsSuppressedWithItsReason() {
    Baseline.Entry entry = Baseline.NONE.renewed(List.of(FAILED)).entries().get(0);
    Baseline known = new Baseline(List.of(new Baseline.Entry(entry.fingerprint(), "ticket 7")));
    JsonNode results = json(REPORT.with(known)).at("/runs/0/results");
    assertThat(results.at("/0/suppressions/0/justification").asString()).isEqualTo("ticket 7");
    assertThat(results.at("/0/baselineState").asString()).isEqualTo("unchanged");
    assertThat(results.at("/1/baselineState").asString()).isEqualTo("new");
    assertThat(results.at("/1/suppressions").isMissingNode()).isTrue();
  }

  private static JsonNode json(RunReport report) {
    return JsonMapper.shared().readTree(SarifReport.of(report, SarifFile.ofTheSpec()));
  }

  private static List<Error> errors(JsonNode json) throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return schema.validate(json);
    }
  }
}
