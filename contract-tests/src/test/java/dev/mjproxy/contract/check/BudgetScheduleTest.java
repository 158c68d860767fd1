package dev.mjproxy.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.probe.Cancellation;
import dev.mjproxy.contract.probe.Patience;
import dev.mjproxy.contract.probe.Sleeper;
import dev.mjproxy.contract.probe.TaskPoller;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.Verdict;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The scheduler over every budget there is, against a server that bills whatever it gets: never
 * above the budget, never an error, and what was paid for is judged.
 */
final class BudgetScheduleTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final Sleeper NO_PAUSE = pause -> {};

  /** Rules that cost nothing by themselves say nothing about money; they only take time. */
  private static final List<Rule> PAID =
      Checks.all(SPEC).stream()
          .filter(rule -> !price(rule).equals(0) || rule.info().retrospective())
          .filter(rule -> !rule.info().id().startsWith("shape/repl"))
          .toList();

  private final List<String> complaints = new ArrayList<>();

  @Test
  void everyBudgetWithAllRules() throws InterruptedException {
    int most = new Plan(PAID).submissions();
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
    Session session = session(server);
    session.allow(Budget.of(limit));
    List<RuleResult> results =
        new Runner(session, CLOCK, new Cancellation(), new Runner.Limits(2, Duration.ofMinutes(1)))
            .run(new Plan(rules), result -> {});
    String run = "%d rules from %s, budget %d: ".formatted(rules.size(), rules.get(0).id(), limit);
    complain(server.accepted() > limit, run + "billed " + server.accepted());
    complain(session.budget().spent() != server.accepted(), run + "counted wrongly");
    for (int i = 0; i < results.size(); i++) {
      RuleResult result = results.get(i);
      complain(result.verdict() == Verdict.ERROR, run + result);
      complain(isBroke(result), run + result);
      boolean isPaidFor =
          rules.get(i).submissions() == 0
              && !rules.get(i).journeys().isEmpty()
              && session.journeys().made().containsAll(rules.get(i).journeys());
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
    return new Plan(List.of(rule)).submissions();
  }

  private static Session session(FakeServer server) {
    return new Session(
        SPEC,
        server,
        new Access("", Access.SecretForm.BEARER, ""),
        new TaskPoller(CLOCK, NO_PAUSE, new TaskPoller.Pace(Duration.ZERO, Duration.ofSeconds(1))),
        new Patience(CLOCK, NO_PAUSE, Duration.ZERO),
        new Choices(1));
  }
}
