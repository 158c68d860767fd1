package dev.mjproxy.contract.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.openapi.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The scheduler over every budget there is, against a server that bills whatever it gets: never
 * above the budget, never an error, and what was paid for is judged.
 */
final class BudgetScheduleTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();

  /** Rules that cost nothing by themselves say nothing about money; they only take time. */
  private static final List<Rule> PAID =
      Checks.all(SPEC).stream()
          .filter(rule -> !price(rule).equals(0) || rule.stage().compareTo(Stage.COMPARING) >= 0)
          .filter(rule -> !rule.info().id().startsWith("shape/repl"))
          .toList();

  private final List<String> complaints = new ArrayList<>();

  @Test
  void everyBudgetWithAllRules() throws InterruptedException {
    int most = new RulePlan(PAID).submissions();
    for (int budget = 0; budget <= most; budget++) {
      check(PAID, budget);
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void everyRuleAloneUpToItsPrice() throws InterruptedException {
    for (Rule rule : PAID) {
      for (int budget = 0; budget <= price(rule); budget++) {
        check(List.of(rule), budget);
      }
    }
    assertThat(complaints).isEmpty();
  }

  private void check(List<Rule> rules, int limit) throws InterruptedException {
    FakeServer server = new FakeServer();
    TestRun testRun = TestRun.of(server, Budget.of(limit));
    List<RuleResult> results = testRun.run(rules.toArray(Rule[]::new));
    String run = "%d rules from %s, budget %d: ".formatted(rules.size(), rules.get(0).id(), limit);
    complain(server.accepted() > limit, run + "billed " + server.accepted());
    complain(testRun.spent() != server.accepted(), run + "counted wrongly");
    for (int i = 0; i < results.size(); i++) {
      RuleResult result = results.get(i);
      complain(result.verdict() == Verdict.ERROR, run + result);
      complain(isBroke(result), run + result);
      boolean isPaidFor =
          rules.get(i).submissions() == 0
              && !rules.get(i).scenarios().isEmpty()
              && testRun.session().scenarios().completed().containsAll(rules.get(i).scenarios());
      complain(isPaidFor && isLeftOut(result), run + result);
    }
  }

  /** A rule that began although its submissions were not within the budget. */
  private static boolean isBroke(RuleResult result) {
    return result.verdict() != Verdict.NOT_RUN
        && result.outcome().reason().contains("raise --budget");
  }

  private static boolean isLeftOut(RuleResult result) {
    return result.verdict() == Verdict.NOT_RUN
        && result.outcome().reason().contains("raise --budget");
  }

  private void complain(boolean isWrong, String what) {
    if (isWrong && complaints.size() < 20) {
      complaints.add(what);
    }
  }

  private static Integer price(Rule rule) {
    return new RulePlan(List.of(rule)).submissions();
  }
}
