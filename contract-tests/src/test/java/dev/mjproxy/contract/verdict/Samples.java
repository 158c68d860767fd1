package dev.mjproxy.contract.verdict;

import dev.mjproxy.openapi.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports made by hand. */
public final class Samples {
  private Samples() {}

  /** A finding with an exchange of this status. */
  public static Finding finding(Requirement requirement, String pointer, int status) {
    return new Finding(
        requirement,
        "required",
        pointer,
        "a value <required>",
        "nothing",
        Optional.of(new Evidence("fetchTask", "GET /x", "HTTP " + status, status, 3, "curl '/x'")));
  }

  /** The result of one rule. */
  public static RuleResult result(String operation, Requirement requirement, Outcome outcome) {
    return new RuleResult(
        "shape/some-check" + (operation.isEmpty() ? "" : "/" + operation),
        "shape/some-check",
        operation,
        "Something holds",
        requirement,
        "NOV",
        outcome,
        Duration.ofMillis(5));
  }

  /** A report of these results. */
  public static RunReport report(Strictness strictness, RuleResult... results) {
    return new RunReport(
        new RunFacts(
            "http://127.0.0.1:1",
            "",
            "0.1.0",
            7,
            Instant.parse("2026-01-02T03:04:05.678Z"),
            Duration.ofMillis(1234),
            new RunFacts.Traffic(10, "unlimited", 2)),
        strictness,
        List.of(results),
        List.of(new UntestedRule("untested/a", "A holds", "no one can see it")));
  }
}
