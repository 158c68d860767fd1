package dev.mjproxy.contract.result;

import static dev.mjproxy.contract.result.Samples.finding;
import static dev.mjproxy.contract.result.Samples.report;
import static dev.mjproxy.contract.result.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From results to an exit code, as the base contract has it. */
final class RunReportTest {
  private static final RuleResult PASSED = result("a", Requirement.MUST, Outcome.pass());
  private static final RuleResult FAILED =
      result("b", Requirement.MUST, Outcome.of(List.of(finding(Requirement.MUST, "/id", 200))));
  private static final RuleResult WARNED =
      result("c", Requirement.SHOULD, Outcome.of(List.of(finding(Requirement.SHOULD, "", 200))));
  private static final RuleResult NOT_RUN =
      result("d", Requirement.MUST, Outcome.notRun("no budget"));
  private static final RuleResult OPEN =
      result("e", Requirement.MUST, Outcome.inconclusive("queue full"));

  private static final RuleResult ERROR =
      result("f", Requirement.MUST, Outcome.error(new IllegalStateException("a slip")));

  private static RunReport ended(Ending ending, RuleResult... results) {
    RunReport report = report(Strictness.NORMAL, results);
    RunFacts facts = report.facts();
    return new RunReport(
        new RunFacts(
            facts.url(),
            facts.mockVersion(),
            facts.specVersion(),
            facts.seed(),
            facts.startedAt(),
            facts.duration(),
            facts.traffic(),
            ending),
        report.strictness(),
        report.results(),
        report.untested(),
        report.observed(),
        report.baseline());
  }

  @Test
  void serverThatSpeaksAnotherDialectThanTheBaselineBreaksAMust() {
    RunReport report =
        report(Strictness.NORMAL, PASSED)
            .takenFor(new ServerProfile("relay", "new-api", true, List.of()));

    RunReport changed = report.with(Baseline.NONE.takenFor("plus"));
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.causes())
        .singleElement()
        .satisfies(cause -> assertThat(cause.check()).isEqualTo("verifier/profile-stays"))
        .extracting(cause -> cause.first().message())
        .isEqualTo("expected the profile plus, found relay");
    assertThat(report.with(Baseline.NONE.takenFor("relay")).exitCode()).isZero();
    assertThat(report.with(Baseline.NONE).exitCode()).isZero();
  }

  @Test
  void zeroNeedsEveryMustThatCouldBeVerified() {
    RunReport report = report(Strictness.NORMAL, PASSED, WARNED, NOT_RUN);
    assertThat(report.exitCode()).isZero();
    assertThat(report.sentence()).isEqualTo("1 of 2 MUST rules verified");
  }

  @Test
  void aMustThatStaysOpenIsOneUnlessThatIsAllowed() {
    RunReport report = report(Strictness.NORMAL, PASSED, WARNED, NOT_RUN, OPEN);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.sentence()).isEqualTo("1 of 3 MUST rules verified, 1 rule not verified");
    Strictness lenient = Strictness.NORMAL.with(Strictness.Completeness.ANY);
    assertThat(report(lenient, PASSED, WARNED, NOT_RUN, OPEN).exitCode()).isZero();
    assertThat(report(lenient, NOT_RUN, OPEN).exitCode()).isEqualTo(1);
  }

  @Test
  void anErrorOfOursIsThreeUnlessTheServerBrokeAMust() {
    assertThat(report(Strictness.NORMAL, PASSED, ERROR).exitCode()).isEqualTo(3);
    assertThat(report(Strictness.NORMAL, PASSED, OPEN, ERROR).exitCode()).isEqualTo(3);
    assertThat(report(Strictness.NORMAL, PASSED, FAILED, ERROR).exitCode()).isEqualTo(1);
    Strictness lenient = Strictness.NORMAL.with(Strictness.Completeness.ANY);
    assertThat(report(lenient, PASSED, ERROR).sentence())
        .isEqualTo("1 of 2 MUST rules verified, 1 rule with an error of the verifier");
  }

  @Test
  void noBaselineAcceptsAnErrorOfOurs() {
    RunReport report = report(Strictness.NORMAL, PASSED, ERROR);
    Baseline renewed = Baseline.NONE.renewed(report.results());
    assertThat(renewed.entries()).isEmpty();
    assertThat(report.with(renewed).exitCode()).isEqualTo(3);
  }

  @Test
  void aSignalDecidesTheExitCodeAndTimeDoesNot() {
    assertThat(ended(Ending.INTERRUPTED, PASSED, FAILED, ERROR).exitCode()).isEqualTo(130);
    assertThat(ended(Ending.TERMINATED, PASSED).exitCode()).isEqualTo(143);
    assertThat(ended(Ending.HUNG_UP, PASSED).exitCode()).isEqualTo(129);
    RunReport late =
        ended(Ending.TIME_UP, PASSED, result("f", Requirement.MUST, Outcome.notReached("late")));
    assertThat(late.exitCode()).isEqualTo(1);
    assertThat(late.sentence())
        .isEqualTo(
            "1 of 2 MUST rules verified, 1 rule not verified; the time for the whole run is up"
                + " (--total-timeout)");
  }

  @Test
  void aBrokenMustIsOne() {
    RunReport report = report(Strictness.NORMAL, PASSED, FAILED);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.sentence()).isEqualTo("1 of 2 MUST rules verified, 1 rule failed");
  }

  @Test
  void nothingVerifiedIsOne() {
    RunReport report = report(Strictness.NORMAL, NOT_RUN);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.sentence()).isEqualTo("0 of 1 MUST rules verified: nothing was proven");
  }

  @Test
  void strictMakesABrokenShouldFail() {
    assertThat(
            report(new Strictness(true, Strictness.Completeness.VERIFIABLE), PASSED, WARNED)
                .exitCode())
        .isEqualTo(1);
  }

  @Test
  void requireCompleteMakesAnOpenMustFail() {
    Strictness complete = new Strictness(false, Strictness.Completeness.ALL);
    assertThat(report(complete, PASSED, OPEN).exitCode()).isEqualTo(1);
    assertThat(report(complete, PASSED, NOT_RUN, FAILED).sentence())
        .endsWith("1 rule failed, 1 rule not verified");
    assertThat(
            report(complete, PASSED, result("", Requirement.SHOULD, Outcome.notRun("x")))
                .exitCode())
        .isZero();
  }

  @Test
  void oneCauseIsOneFindingWithACount() {
    RuleResult lists =
        result(
            "f",
            Requirement.MUST,
            Outcome.of(
                List.of(
                    finding(Requirement.MUST, "/0/id", 200),
                    finding(Requirement.MUST, "/17/id", 200),
                    finding(Requirement.MUST, "/17/id", 500))));
    RuleResult whole =
        result("", Requirement.SHOULD, Outcome.of(List.of(finding(Requirement.SHOULD, "/x", 1))));
    List<Cause> causes = report(Strictness.NORMAL, whole, lists).causes();
    assertThat(causes).extracting(Cause::count).containsExactly(2, 1, 1);
    assertThat(causes)
        .extracting(Cause::operations)
        .containsExactly(List.of("f"), List.of("f"), List.of("fetchTask"));
  }

  @Test
  void timesThatMovedOfSeveralTasksAreOneCause() {
    RuleResult result =
        result(
            "",
            Requirement.MUST,
            Outcome.of(
                List.of(
                    Finding.must("moves", "/submitTime", "still 1795624935284", "1795624935287"),
                    Finding.must("moves", "/submitTime", "still 1795624935999", "1795624936002"))));
    Cause cause = report(Strictness.NORMAL, result).causes().get(0);
    assertThat(cause.count()).isEqualTo(2);
    assertThat(cause.places()).hasSize(1);
  }

  @Test
  void verdictsHaveTheWordsOfTheContract() {
    assertThat(Verdict.values())
        .extracting(Verdict::word)
        .containsExactly("pass", "fail", "warn", "error", "not-run", "inconclusive", "unsupported");
  }

  @Test
  void aFindingSaysWhereExpectedAndFound() {
    assertThat(Finding.must("a", "/id", "x", "y").message()).isEqualTo("/id: expected x, found y");
    assertThat(Finding.should("a", "", "x", "y").message()).isEqualTo("expected x, found y");
  }
}
