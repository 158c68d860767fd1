package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;

/** Finds single results in a report. */
final class Results {
  private Results() {}

  static RuleResult result(RunReport report, String id) {
    return report.results().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("expected a result of " + id + ", found none"));
  }

  static void assertOpen(RunReport report, String id, String reason) {
    RuleResult result = result(report, id);
    assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.outcome().reason()).contains(reason);
  }
}
