package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunFacts;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.TaskTimeline;
import dev.mjproxy.contract.result.UntestedRule;
import dev.mjproxy.contract.result.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report as one HTML page that needs nothing beside itself. */
public final class HtmlReport {
  private HtmlReport() {}

  /** The report as HTML text. */
  public static String of(RunReport report) {
    return template()
        .replace("{{verdict}}", report.exitCode() == 0 ? "pass" : "fail")
        .replace("{{sentence}}", Markup.escape(report.sentence()))
        .replace("{{facts}}", facts(report))
        .replace("{{tiles}}", tiles(report))
        .replace("{{tasks}}", tasks(report.observed().tasks()))
        .replace("{{coverage}}", CoverageHtml.of(report.observed().coverage()))
        .replace("{{untested}}", join(report.untested(), HtmlReport::untested))
        .replace("{{rules}}", join(families(report.results()), HtmlReport::family))
        .replace(
            "{{findings}}",
            report.causes().isEmpty()
                ? "<p>Nothing to report.</p>"
                : join(report.causes(), cause -> cause(report, cause)));
  }

  private static String facts(RunReport report) {
    RunFacts facts = report.facts();
    return Markup.escape(
        "%s · %s%s · spec %s · %s · %d exchanges in %d ms · %d of %s submissions spent · seed %d"
            .formatted(
                String.join(" ", report.opening()),
                facts.url(),
                facts.mockVersion().isEmpty() ? "" : " (mock " + facts.mockVersion() + ")",
                facts.specVersion(),
                facts.startedAt().truncatedTo(ChronoUnit.SECONDS),
                facts.traffic().exchanges(),
                facts.duration().toMillis(),
                facts.traffic().spent(),
                facts.traffic().budget(),
                facts.seed()));
  }

  private static String tiles(RunReport report) {
    StringBuilder tiles = new StringBuilder();
    for (Verdict verdict : Verdict.values()) {
      tiles.append(
          "<div class=\"tile %s\"><b>%d</b>%s</div>"
              .formatted(verdict.word(), report.count(verdict), verdict.word()));
    }
    return tiles.toString();
  }

  private static String tasks(List<TaskTimeline> tasks) {
    List<TaskTimeline> followed =
        tasks.stream().filter(task -> task.observations().size() > 1).toList();
    String pictures = join(followed, HtmlReport::task);
    return tasks.isEmpty()
        ? "<p>Nothing was submitted.</p>"
        : "<p>%d submitted, %d followed. ■ submitted, ● fetched, ▲ callback.</p>%s"
            .formatted(tasks.size(), followed.size(), pictures);
  }

  private static String task(TaskTimeline task) {
    return "<figure><figcaption><b>%s</b> <code>%s</code> %d observations</figcaption>%s</figure>%n"
        .formatted(
            Markup.escape(task.action()),
            Markup.escape(task.id()),
            task.observations().size() - 1,
            TimelineSvg.of(task));
  }

  private static String cause(RunReport report, Cause cause) {
    Finding finding = cause.first();
    return """
        <details class="finding %s%s"><summary><i>%s</i> %s <span>%s%s</span><br><em>%s</em></summary>
        <dl><dt>expected</dt><dd>%s</dd><dt>found</dt><dd>%s</dd><dt>where</dt><dd>%s</dd>%s</dl>%s
        </details>
        """
        .formatted(
            finding.requirement(),
            report.isKnown(cause) ? " known" : "",
            report.isKnown(cause) ? "KNOWN" : finding.requirement(),
            Markup.escape(cause.check()),
            Markup.escape(String.join(", ", cause.operations())),
            cause.count() == 1 ? "" : " × " + cause.count(),
            Markup.escape(finding.message()),
            Markup.escape(finding.expected()),
            Markup.escape(finding.found()),
            Markup.escape(finding.pointer().isEmpty() ? "the reply" : finding.pointer()),
            join(cause.places().stream().skip(1).toList(), HtmlReport::place),
            finding.evidence().map(HtmlReport::exchange).orElse(""));
  }

  private static String place(Cause.Place place) {
    return "<dt>also</dt><dd>%s</dd>"
        .formatted(Markup.escape(place.finding().place() + ": " + place.finding().found()));
  }

  private static String exchange(Evidence evidence) {
    return """
        <h3>Request</h3><pre>%s</pre><h3>Reply, after %d ms</h3><pre>%s</pre><h3>Again</h3><pre>%s</pre>"""
        .formatted(
            Markup.escape(evidence.request()),
            evidence.millis(),
            Markup.escape(evidence.response()),
            Markup.escape(evidence.curl().toString()));
  }

  private static String family(List<RuleResult> rules) {
    String name = rules.get(0).check().substring(0, rules.get(0).check().indexOf('/'));
    long kept = rules.stream().filter(rule -> rule.verdict() == Verdict.PASS).count();
    return "<details><summary>%s <span>%d of %d kept</span></summary><table>%s</table></details>%n"
        .formatted(Markup.escape(name), kept, rules.size(), join(rules, HtmlReport::rule));
  }

  private static String rule(RuleResult result) {
    return "<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s<br><small>%s</small></td><td>%s</td></tr>\n"
        .formatted(
            result.verdict().word(),
            result.verdict().word(),
            result.requirement(),
            Markup.escape(result.id()),
            Markup.escape(result.sentence()),
            Markup.escape(result.outcome().reason()));
  }

  private static String untested(UntestedRule rule) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            Markup.escape(rule.id()), Markup.escape(rule.sentence()), Markup.escape(rule.reason()));
  }

  private static List<List<RuleResult>> families(List<RuleResult> results) {
    Map<String, List<RuleResult>> families = new LinkedHashMap<>();
    for (RuleResult result : results) {
      String family = result.check().substring(0, result.check().indexOf('/'));
      families.computeIfAbsent(family, name -> new ArrayList<>()).add(result);
    }
    return List.copyOf(families.values());
  }

  private static <T> String join(List<T> items, Function<T, String> part) {
    return items.stream().map(part).collect(Collectors.joining());
  }

  private static String template() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.html")) {
      if (in == null) {
        throw new IllegalStateException("report.html is missing beside HtmlReport");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
