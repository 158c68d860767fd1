package dev.mjproxy.contract.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reports made by hand. */
public final class Samples {
  /** One operation, and one task seen three times. */
  public static final Observations OBSERVED =
      new Observations(
          List.of(
              new Coverage(
                  "fetchTask",
                  3,
                  new TreeMap<>(Map.of(200, 2, 404, 0)),
                  Map.of(418, 1),
                  List.of(
                      new Coverage.Field("/id", 2, Map.of()),
                      new Coverage.Field("/status", 2, new TreeMap<>(Map.of("A", 2, "B<", 0))),
                      new Coverage.Field("/buttons/*/label", 0, Map.of())))),
          List.of(
              new TaskTimeline(
                  "1795",
                  "IMAGINE",
                  List.of(
                      observation(0, TaskTimeline.Source.SUBMIT, "", OptionalInt.empty()),
                      observation(40, TaskTimeline.Source.FETCH, "IN_PROGRESS", OptionalInt.of(46)),
                      observation(
                          90, TaskTimeline.Source.CALLBACK, "SUCCESS", OptionalInt.of(100))))));

  private Samples() {}

  private static TaskTimeline.Observation observation(
      long millis, TaskTimeline.Source source, String status, OptionalInt percent) {
    return new TaskTimeline.Observation(Duration.ofMillis(millis), source, status, percent);
  }

  /** A finding with an exchange of this status. */
  public static Finding finding(Requirement requirement, String pointer, int status) {
    return new Finding(
        requirement,
        "required",
        pointer,
        "a value <required>",
        "nothing",
        Optional.of(
            new Evidence(
                "fetchTask",
                "GET /x",
                "HTTP " + status,
                status,
                3,
                Curl.of("curl", "/x", Optional.empty()))));
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
            new RunFacts.Traffic(10, "unlimited", 2),
            Ending.COMPLETE),
        strictness,
        List.of(results),
        List.of(new UntestedRule("untested/a", "A holds", "no one can see it")),
        OBSERVED,
        Baseline.NONE);
  }
}
