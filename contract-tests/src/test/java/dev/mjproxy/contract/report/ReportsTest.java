package dev.mjproxy.contract.report;

import static dev.mjproxy.contract.result.Samples.finding;
import static dev.mjproxy.contract.result.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Samples;
import dev.mjproxy.contract.result.Strictness;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All reports say the same about one run. */
final class ReportsTest {
  private static final RunReport REPORT =
      Samples.report(
          Strictness.NORMAL,
          result("a", Requirement.MUST, Outcome.pass()),
          result(
              "b",
              Requirement.MUST,
              Outcome.of(
                  List.of(
                      finding(Requirement.MUST, "/0/id", 200),
                      finding(Requirement.MUST, "/1/id", 200)))),
          result(
              "c", Requirement.SHOULD, Outcome.of(List.of(finding(Requirement.SHOULD, "", 200)))),
          result("d", Requirement.MUST, Outcome.notRun("it costs & <more>")));

  @Test
  void theConsoleShowsFailuresFirst() {
    assertThat(ConsoleReport.of(REPORT))
        .isEqualTo(
            """
            Profile plus: the base contract. Beyond that: 2 findings.
            1 of 3 base MUSTs verified, 33 % of those that the server has; 0 unsupported, 0 otherwise and known.

            FAIL  shape/some-check  b
                  expected  a value <required>
                  found     nothing  (2 times)
                  where     /0/id
                  again     curl '/x'

            WARN  shape/some-check  c
                  expected  a value <required>
                  found     nothing
                  again     curl '/x'

            not-run  1: it costs & <more>
            http://127.0.0.1:1: 10 exchanges in 1.2 s, 2 of unlimited submissions spent, seed 7 (again: --seed 7)
            1 pass, 1 fail, 1 warn, 0 error, 0 inconclusive, 1 not-run, 0 unsupported; 1 rules untested
            1 of 3 MUST rules verified, 1 rule failed
            """);
  }

  @Test
  void jsonHasItsDocumentedMembers() {
    JsonNode json = JsonMapper.shared().readTree(JsonReport.of(REPORT));
    assertThat(json.propertyNames())
        .containsExactly(
            "format", "run", "summary", "findings", "rules", "untested", "coverage", "tasks");
    assertThat(json.path("format").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/exitCode").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/not-run").asInt()).isEqualTo(1);
    assertThat(json.at("/findings/0/count").asInt()).isEqualTo(2);
    assertThat(json.at("/findings/0/exchange/curl").asString()).isEqualTo("curl '/x'");
    assertThat(json.at("/findings/0/known").asBoolean()).isFalse();
    assertThat(json.at("/coverage/0").toString())
        .isEqualTo(
            "{\"operation\":\"fetchTask\",\"calls\":3,\"statuses\":{\"200\":2,\"404\":0},"
                + "\"undocumented\":{\"418\":1},\"fields\":[{\"pointer\":\"/id\",\"seen\":2},"
                + "{\"pointer\":\"/status\",\"seen\":2,\"values\":{\"A\":2,\"B<\":0}},"
                + "{\"pointer\":\"/buttons/*/label\",\"seen\":0}]}");
    assertThat(json.at("/tasks/0/looks/2").toString())
        .isEqualTo(
            "{\"atMillis\":90,\"source\":\"callback\",\"status\":\"SUCCESS\",\"percent\":100}");
    assertThat(json.at("/rules/3/reason").asString()).isEqualTo("it costs & <more>");
  }

  @Test
  void junitXmlHasOneCaseForEachRule() throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(JunitReport.of(REPORT).getBytes(StandardCharsets.UTF_8)));
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(((Element) xml.getElementsByTagName("skipped").item(0)).getAttribute("message"))
        .isEqualTo("not-run: it costs & <more>");
  }

  @Test
  void headsNameTheProfileAndThatOfTheBaseline() {
    assertThat(JunitReport.of(REPORT))
        .contains("<properties><property name=\"profile\" value=\"plus\"/></properties>");
    RunReport held = REPORT.with(Baseline.NONE.takenFor("cipher"));
    assertThat(JunitReport.of(held))
        .contains("<property name=\"baselineProfile\" value=\"cipher\"/></properties>");
    JsonNode head =
        JsonMapper.shared()
            .readTree(SarifReport.of(held, SarifFile.ofTheSpec()))
            .at("/runs/0/invocations/0/properties");
    assertThat(head.path("profile").asString()).isEqualTo("plus");
    assertThat(head.path("baselineProfile").asString()).isEqualTo("cipher");
  }

  @Test
  void htmlIsOnePageWithEverythingEscaped() {
    assertThat(HtmlReport.of(REPORT))
        .contains("1 of 3 MUST rules verified", "a value &lt;required&gt;", "× 2")
        .doesNotContain("{{", "<script", "src=", "href=", "<required>");
  }

  @Test
  void placesOfOneCauseAreListedUnderIt() throws Exception {
    RunReport report =
        Samples.report(
            Strictness.NORMAL,
            result(
                "b",
                Requirement.MUST,
                Outcome.of(
                    IntStream.range(0, 15)
                        .mapToObj(it -> finding(Requirement.MUST, "/field" + it, 200))
                        .toList())));
    assertThat(ConsoleReport.of(report))
        .contains("      where     /field0\n      also      /field1: a value <required>\n")
        .contains("      also      at 2 more places; see --report\n");
    assertThat(JunitReport.of(report))
        .contains(
            "\nalso      /field1: a value &lt;required&gt;\n", "\nalso      at 2 more places");
    assertThat(HtmlReport.of(report))
        .contains("<dt>also</dt><dd>/field14: a value &lt;required&gt;: nothing</dd>");
    JsonNode json = JsonMapper.shared().readTree(JsonReport.of(report));
    assertThat(json.path("findings")).hasSize(1);
    assertThat(json.at("/findings/0/places/14").toString())
        .isEqualTo(
            "{\"operations\":[\"b\"],\"pointer\":\"/field14\","
                + "\"expected\":\"a value <required>\",\"found\":\"nothing\"}");
  }

  @Test
  void whatXmlCannotHoldIsShownAsAnEscape() {
    assertThat(Markup.escape("a\u0000b{\"'\uFFFF")).isEqualTo("a\\u0000b&#123;&quot;&#39;\\uffff");
  }
}
