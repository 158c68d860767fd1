package dev.mjproxy.contract.result;

import static dev.mjproxy.contract.result.Samples.finding;
import static dev.mjproxy.contract.result.Samples.report;
import static dev.mjproxy.contract.result.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known fails nothing, and only that. */
final class BaselineTest {
  private static final RuleResult PASSED = result("a", Requirement.MUST, Outcome.pass());
  private static final RuleResult FAILED =
      result("b", Requirement.MUST, Outcome.of(List.of(finding(Requirement.MUST, "/0/id", 200))));
  private static final RuleResult WARNED =
      result("c", Requirement.SHOULD, Outcome.of(List.of(finding(Requirement.SHOULD, "/x", 200))));

  @Test
  void knownFindingsFailNothingNewOnesDo() {
    RunReport report = report(Strictness.NORMAL, PASSED, FAILED);
    assertThat(report.with(Baseline.NONE.renewed(List.of(FAILED))).exitCode()).isZero();
    assertThat(report.with(Baseline.NONE.renewed(List.of(WARNED))).exitCode()).isEqualTo(1);
    assertThat(report.newCauses()).hasSize(1);
    assertThat(report.with(Baseline.NONE.renewed(List.of(FAILED))).newCauses()).isEmpty();
  }

  @Test
  void aNewShouldBesideAKnownMustFailsOnlyWhenStrict() {
    RuleResult both =
        result(
            "b",
            Requirement.MUST,
            Outcome.of(
                List.of(
                    finding(Requirement.MUST, "/id", 200),
                    finding(Requirement.SHOULD, "/y", 200))));
    Baseline must =
        Baseline.NONE.renewed(
            List.of(
                result(
                    "b",
                    Requirement.MUST,
                    Outcome.of(List.of(finding(Requirement.MUST, "/id", 200))))));
    assertThat(report(Strictness.NORMAL, PASSED, both).with(must).exitCode()).isZero();
    assertThat(
            report(new Strictness(true, Strictness.Completeness.VERIFIABLE), PASSED, both)
                .with(must)
                .exitCode())
        .isEqualTo(1);
    Baseline all = Baseline.NONE.renewed(List.of(WARNED));
    assertThat(
            report(new Strictness(true, Strictness.Completeness.VERIFIABLE), PASSED, WARNED)
                .with(all)
                .exitCode())
        .isZero();
  }

  @Test
  void idsTimesAndPlacesInListsDoNotMatter() {
    assertThat(fingerprint("/0/id", "the task 1795371642009000 of mjv12ab"))
        .isEqualTo(fingerprint("/17/id", "the task 1795371642009999 of mjv0f"))
        .isNotEqualTo(fingerprint("/17/id", "the task 17 of mjv0f"));
    assertThat(fingerprint("", "3 for MJ::JOB::upsample::1::23671d84-0a1b-4c2d-8e3f-0123456789ab"))
        .isEqualTo(fingerprint("", "3 for MJ::JOB::upsample::1::#"));
  }

  @Test
  void whatNoLongerOccursIsNamedIfItsRuleWasRun() {
    Baseline known = Baseline.NONE.renewed(List.of(FAILED, WARNED));
    RuleResult kept = result("b", Requirement.MUST, Outcome.pass());
    RuleResult notRun = result("c", Requirement.SHOULD, Outcome.notRun("no budget"));
    RuleResult open = result("c", Requirement.SHOULD, Outcome.inconclusive("queue full"));
    assertThat(known.gone(List.of(kept, notRun, open)))
        .extracting(entry -> entry.fingerprint().operation())
        .containsExactly("b");
    assertThat(known.gone(List.of(FAILED, WARNED))).isEmpty();
  }

  @Test
  void notesAreNoPartOfABaselineAndReasonsStay() {
    RuleResult noted =
        result("d", Requirement.INFO, Outcome.of(List.of(finding(Requirement.INFO, "", 200))));
    assertThat(Baseline.NONE.renewed(List.of(noted)).entries()).isEmpty();
    Fingerprint fingerprint = Fingerprint.of(FAILED, FAILED.outcome().findings().get(0));
    Baseline explained = new Baseline(List.of(new Baseline.Entry(fingerprint, "ticket 7")));
    assertThat(explained.renewed(List.of(FAILED, WARNED)).entries())
        .extracting(Baseline.Entry::reason)
        .containsExactly("ticket 7", "");
  }

  @Test
  void aRuleOfTheWholeServerTakesTheOperationOfItsEvidence() {
    RuleResult whole =
        result("", Requirement.MUST, Outcome.of(List.of(finding(Requirement.MUST, "", 500))));
    assertThat(Fingerprint.of(whole, whole.outcome().findings().get(0)).operation())
        .isEqualTo("fetchTask");
    assertThat(Fingerprint.of(whole, Finding.must("a", "", "b", "c")).operation()).isEmpty();
    assertThat(Baseline.NONE.renewed(List.of(whole)).gone(List.of(whole))).isEmpty();
  }

  @Test
  void coverageCountsWhatWasSeen() {
    Coverage coverage = Samples.OBSERVED.coverage().get(0);
    assertThat(coverage.statusesSeen()).isEqualTo(1);
    assertThat(coverage.fieldsSeen()).isEqualTo(2);
    assertThat(coverage.values()).isEqualTo(2);
    assertThat(coverage.valuesSeen()).isEqualTo(1);
    assertThat(Observations.NOTHING.tasks()).isEmpty();
  }

  private static Fingerprint fingerprint(String pointer, String expected) {
    return Fingerprint.of(FAILED, Finding.must("found", pointer, expected, "others"));
  }
}
