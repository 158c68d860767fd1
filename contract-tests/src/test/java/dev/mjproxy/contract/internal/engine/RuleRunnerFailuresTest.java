package dev.mjproxy.contract.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.Ending;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a check that throws, and a run that is ended early, leave of the results. */
@Timeout(60)
final class RuleRunnerFailuresTest {
  private static final String ACCEPTED =
      "{\"code\":1,\"description\":\"x\",\"result\":\"7\",\"status\":\"SUCCESS\"}";

  private final List<String> ran = new CopyOnWriteArrayList<>();
  private String response = ACCEPTED;
  private boolean isBreakingDown;
  private TestRun testRun = TestRun.of(this::answer);

  @Test
  void aCheckThatThrowsIsAResultAndTheOthersGoOn() throws InterruptedException {
    List<Check> broken =
        List.of(
            context -> {
              throw new IllegalStateException("a slip");
            },
            context -> {
              throw new OutOfMemoryError("no room");
            },
            context -> {
              throw new InterruptedException("out of the blue");
            },
            context -> deeper(0));
    List<Rule> rules = new ArrayList<>(broken.stream().map(it -> rule(Free.class, it)).toList());
    rules.add(rule(Free.class, context -> passAfter(() -> ran.add("free"))));
    rules.add(rule(Late.class, context -> passAfter(() -> ran.add("late"))));
    List<RuleResult> results = run(rules.toArray(Rule[]::new));
    assertThat(results)
        .extracting(RuleResult::verdict)
        .containsExactly(
            Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.PASS, Verdict.PASS);
    assertThat(results.get(0).outcome().reason())
        .isEqualTo("the check itself failed (IllegalStateException: a slip); please report it");
    assertThat(results.get(0).outcome().stackTrace()).contains("RuleRunnerFailuresTest.java");
    assertThat(ran).containsExactly("free", "late");
  }

  @Test
  void anInterruptReachesNoRuleButItsOwn() throws InterruptedException {
    Rule interrupting =
        rule(Free.class, context -> passAfter(() -> Thread.currentThread().interrupt()));
    Rule next =
        rule(
            Free.class,
            context -> passAfter(() -> ran.add("" + Thread.currentThread().isInterrupted())));
    testRun
        .runner(new Cancellation(), 1)
        .run(new RulePlan(List.of(interrupting, next)), result -> {});
    assertThat(ran).containsExactly("false");
  }

  @Test
  void aScenarioThatBreaksIsNotPaidForAgain() throws InterruptedException {
    testRun = TestRun.of(this::answer, Budget.of(9));
    response = "{\"code\":1,\"description\":\"x\",\"result\":\"7\"}";
    isBreakingDown = true;
    Rule rule = rule(Following.class, context -> passAfter(context::imagine));
    assertThat(run(rule, rule)).extracting(RuleResult::verdict).containsOnly(Verdict.ERROR);
    assertThat(testRun.spent()).isEqualTo(1);
  }

  @Test
  void aListenerThatThrowsCostsNoResult() throws InterruptedException {
    Rule free = rule(Free.class, context -> Outcome.pass());
    List<RuleResult> results =
        testRun
            .runner(new Cancellation(), 1)
            .run(
                new RulePlan(List.of(free, free)),
                result -> {
                  throw new IllegalStateException("not listening");
                });
    assertThat(results).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void aRunThatIsEndedNamesWhatItDidNotReach() throws InterruptedException {
    Cancellation cancellation = new Cancellation();
    Rule ending =
        rule(Free.class, context -> passAfter(() -> cancellation.cancel(Ending.INTERRUPTED)));
    Rule never = rule(Late.class, context -> passAfter(() -> ran.add("late")));
    List<RuleResult> results =
        testRun.runner(cancellation, 1).run(new RulePlan(List.of(ending, never)), result -> {});
    assertThat(results.get(0).verdict()).isEqualTo(Verdict.PASS);
    assertThat(results.get(1).outcome()).isEqualTo(Outcome.notReached("the run was interrupted"));
    assertThat(ran).isEmpty();
  }

  @Test
  void aRuleThatStillWaitsForAThreadWhenTheRunIsEndedDoesNotRun() throws InterruptedException {
    Cancellation cancellation = new Cancellation();
    CountDownLatch isEnded = new CountDownLatch(1);
    Rule holdsTheThread = rule(Free.class, context -> passAfter(isEnded::await));
    Rule waits = rule(Free.class, context -> passAfter(() -> ran.add("waits")));
    Rule ends =
        rule(
            Following.class,
            context ->
                passAfter(() -> cancellation.cancel(Ending.INTERRUPTED), isEnded::countDown));
    List<RuleResult> results =
        testRun
            .runner(cancellation, 1)
            .run(new RulePlan(List.of(holdsTheThread, waits, ends)), result -> {});
    assertThat(results.get(1).outcome()).isEqualTo(Outcome.notReached("the run was interrupted"));
    assertThat(ran).isEmpty();
  }

  @Test
  void aRuleWhoseRunnerThrowsDoesNotKeepTheOthersWaiting() throws InterruptedException {
    Rule free = rule(Free.class, context -> Outcome.pass());
    try (RuleScheduler scheduler =
        new RuleScheduler(
            Budget.unlimited(),
            new Cancellation(),
            new RuleScheduler.Limits(1, Duration.ofSeconds(30)))) {
      scheduler.start(
          free,
          scenarios -> {
            ran.add("0");
            throw new IllegalStateException("a slip of the runner itself");
          });
      scheduler.start(free, scenarios -> ran.add("1"));
      scheduler.awaitAll();
    }
    assertThat(ran).containsExactly("0", "1");
  }

  @Test
  void aRuleThatGoesOnAfterTheEndIsLeftAlone() throws InterruptedException {
    Cancellation cancellation = new Cancellation();
    CountDownLatch never = new CountDownLatch(1);
    Rule hanging =
        rule(
            Free.class,
            context -> passAfter(() -> cancellation.cancel(Ending.TIME_UP), never::await));
    List<RuleResult> results =
        testRun
            .runner(cancellation, 1)
            .withLimits(1, Duration.ofMillis(1))
            .run(new RulePlan(List.of(hanging)), result -> {});
    assertThat(results.get(0).outcome())
        .isEqualTo(Outcome.inconclusive("the time for the whole run is up (--total-timeout)"));
  }

  private static Outcome deeper(int depth) {
    return depth < 0 ? Outcome.pass() : deeper(depth + 1);
  }

  private List<RuleResult> run(Rule... rules) throws InterruptedException {
    return testRun.run(rules);
  }

  private Exchange answer(Request request) {
    if (isBreakingDown && request.path().endsWith("/fetch")) {
      throw new IllegalStateException("a slip");
    }
    return Exchanges.response(request, response);
  }

  private static Rule rule(Class<?> info, Check check) {
    return new Rule(info.getAnnotation(CheckInfo.class), Optional.empty(), Optional.empty(), check);
  }

  private static Outcome passAfter(Step... steps) throws InterruptedException {
    for (Step step : steps) {
      step.go();
    }
    return Outcome.pass();
  }

  @FunctionalInterface
  private interface Step {
    void go() throws InterruptedException;
  }

  @CheckInfo(id = "test/free", sentence = "It is free", source = "none")
  private interface Free {}

  @CheckInfo(
      id = "test/traveller",
      sentence = "It follows a task",
      source = "none",
      scenarios = Scenario.IMAGINE)
  private interface Following {}

  @CheckInfo(
      id = "test/late",
      sentence = "It looks back",
      source = "none",
      stage = Stage.RETROSPECTIVE)
  private interface Late {}
}
