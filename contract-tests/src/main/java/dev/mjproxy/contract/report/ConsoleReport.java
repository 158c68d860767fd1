package dev.mjproxy.contract.report;

import dev.mjproxy.contract.internal.text.VisibleText;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Fingerprint;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunFacts;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for a terminal: failures first, then open rules, then the summary. */
public final class ConsoleReport {
  private static final int REASONS_SHOWN = 5;

  private final StringBuilder out = new StringBuilder();

  private ConsoleReport() {}

  /** The report as text. */
  public static String of(RunReport report) {
    ConsoleReport console = new ConsoleReport();
    report.opening().forEach(console::line);
    console.line("");
    report.newCauses().stream().filter(cause -> cause.first().counts()).forEach(console::cause);
    console.errors(report);
    console.declared(report);
    console.baseline(report);
    console.open(report, Verdict.INCONCLUSIVE);
    console.open(report, Verdict.NOT_RUN);
    console.open(report, Verdict.UNSUPPORTED);
    console.sum(report);
    return console.out.toString();
  }

  /** A chapter of its own: what the profile declares is known, and no pass. */
  private void declared(RunReport report) {
    List<Cause> declared =
        report.declaredCauses().stream().filter(cause -> cause.first().counts()).toList();
    if (declared.isEmpty()) {
      return;
    }
    line(
        "Differs from the base contract, as the profile %s declares:"
            .formatted(report.facts().profile().name()));
    declared.forEach(
        cause ->
            line(
                "known %s: expected %s, found %s"
                    .formatted(cause.check(), cause.first().expected(), cause.first().found())));
    line("");
  }

  private void cause(Cause cause) {
    Finding finding = cause.first();
    line(
        "%s  %s%s"
            .formatted(
                finding.requirement() == Requirement.MUST ? "FAIL" : "WARN",
                cause.check(),
                cause.operations().isEmpty() ? "" : "  " + String.join(", ", cause.operations())));
    CauseText.of(cause).forEach(text -> line("      " + text));
    line("");
  }

  /** A check that failed by itself is no finding, yet whoever reads must see which one. */
  private void errors(RunReport report) {
    report.results().stream()
        .filter(result -> result.verdict() == Verdict.ERROR)
        .forEach(
            result -> {
              line("ERROR " + result.id());
              line("      " + result.outcome().reason());
              line("");
            });
  }

  private void baseline(RunReport report) {
    if (report.baseline().entries().isEmpty()) {
      return;
    }
    line(
        "baseline  %d known findings"
            .formatted(report.causes().size() - report.newCauses().size()));
    for (Baseline.Entry entry : report.baseline().gone(report.results())) {
      Fingerprint gone = entry.fingerprint();
      line(
          "baseline  no longer found: %s %s %s, expected %s"
              .formatted(gone.check(), gone.operation(), gone.pointer(), gone.expected()));
    }
  }

  private void open(RunReport report, Verdict verdict) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    List<RuleResult> open =
        report.results().stream().filter(result -> result.verdict() == verdict).toList();
    open.forEach(result -> reasons.merge(result.outcome().reason(), 1, Integer::sum));
    reasons.entrySet().stream()
        .limit(REASONS_SHOWN)
        .forEach(
            reason ->
                line("%s  %d: %s".formatted(verdict.word(), reason.getValue(), reason.getKey())));
    if (reasons.size() > REASONS_SHOWN) {
      line(
          "%s  and %d more reasons; see --report"
              .formatted(verdict.word(), reasons.size() - REASONS_SHOWN));
    }
  }

  private void sum(RunReport report) {
    RunFacts facts = report.facts();
    if (facts.traffic().budget().isEmpty()) {
      line(
          "%s: %d exchanges of others judged, nothing was sent"
              .formatted(facts.url(), facts.traffic().exchanges()));
    } else {
      line(run(facts));
    }
    line(
        "%d pass, %d fail, %d warn, %d error, %d inconclusive, %d not-run, %d unsupported; %d rules untested"
            .formatted(
                report.count(Verdict.PASS),
                report.count(Verdict.FAIL),
                report.count(Verdict.WARN),
                report.count(Verdict.ERROR),
                report.count(Verdict.INCONCLUSIVE),
                report.count(Verdict.NOT_RUN),
                report.count(Verdict.UNSUPPORTED),
                report.untested().size()));
    line(report.sentence());
  }

  private static String run(RunFacts facts) {
    return "%s%s: %d exchanges in %.1f s, %d of %s submissions spent, seed %d (again: --seed %d)"
        .formatted(
            facts.url(),
            facts.mockVersion().isEmpty() ? "" : " (mock " + facts.mockVersion() + ")",
            facts.traffic().exchanges(),
            facts.duration().toMillis() / 1000.0,
            facts.traffic().spent(),
            facts.traffic().budget(),
            facts.seed(),
            facts.seed());
  }

  /** One line, whatever a server has put into it. */
  private void line(String text) {
    out.append(VisibleText.line(text)).append('\n');
  }
}
