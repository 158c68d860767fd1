package dev.mjproxy.contract.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several checks see of one trait of the server stays with one of them. */
final class SharedTraitsTest {
  private static final Finding SEEN =
      Finding.must("status", "", "HTTP 405", "HTTP 404").following("refuses with HTTP 404");

  private static RuleResult result(String check, Outcome outcome) {
    return new RuleResult(
        check, check, "", "It holds", Requirement.MUST, "novicezk", outcome, Duration.ZERO);
  }

  @Test
  void firstCheckKeepsTheTraitAndNamesSixOthers() {
    List<RuleResult> results = new ArrayList<>();
    for (char name = 'a'; name <= 'i'; name++) {
      results.add(result("x/" + name, Outcome.of(List.of(SEEN))));
    }

    List<RuleResult> left = SharedTraits.leftToOne(results);

    assertThat(left.get(0).outcome().findings())
        .singleElement()
        .extracting(Finding::found)
        .isEqualTo("HTTP 404; as in x/b, x/c, x/d, x/e, x/f, x/g and 2 more checks");
    assertThat(left.subList(1, left.size()))
        .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.PASS));
  }

  @Test
  void whatStayedOpenStaysOpenWithoutTheFindings() {
    RuleResult open = result("x/b", new Outcome(Verdict.INCONCLUSIVE, "queue full", List.of(SEEN)));

    List<RuleResult> left =
        SharedTraits.leftToOne(List.of(result("x/a", Outcome.of(List.of(SEEN))), open));

    assertThat(left.get(1).outcome())
        .isEqualTo(new Outcome(Verdict.INCONCLUSIVE, "queue full", List.of()));
  }

  @Test
  void traitThatOneCheckSawStaysWhereItIs() {
    List<RuleResult> one = List.of(result("x/a", Outcome.of(List.of(SEEN))));
    assertThat(SharedTraits.leftToOne(one)).isEqualTo(one);
  }
}
