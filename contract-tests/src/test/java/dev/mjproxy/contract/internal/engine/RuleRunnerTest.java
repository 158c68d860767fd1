package dev.mjproxy.contract.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order rules run, what they may spend, and that none of it shows in the results. */
@Timeout(60)
final class RuleRunnerTest {
  private static final String ACCEPTED =
      "{\"code\":1,\"description\":\"x\",\"result\":\"7\",\"status\":\"SUCCESS\"}";
  private static final String REFUSED = "{\"code\":4,\"description\":\"x\"}";

  private final List<String> ran = new CopyOnWriteArrayList<>();
  private String response = ACCEPTED;
  private TestRun testRun = withBudget(Budget.of(0));

  @Test
  void freeRulesRunWhileAScenarioRuns() throws InterruptedException {
    testRun = withBudget(Budget.unlimited());
    CountDownLatch freeHasRun = new CountDownLatch(1);
    Rule following =
        rule(Following.class, context -> passAfter(freeHasRun::await, context::imagine));
    Rule free = rule(Free.class, context -> passAfter(freeHasRun::countDown));
    assertThat(run(following, free)).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void theOthersOfAScenarioHoldNoThreadWhileItIsMade() throws InterruptedException {
    testRun = withBudget(Budget.unlimited());
    CountDownLatch freeHasRun = new CountDownLatch(1);
    Rule maker = rule(Following.class, context -> passAfter(freeHasRun::await));
    Rule follower = rule(Following.class, context -> passAfter(() -> ran.add("follower")));
    Rule free =
        rule(Free.class, context -> passAfter(() -> ran.add("free"), freeHasRun::countDown));
    testRun
        .runner(new Cancellation(), 1)
        .run(new RulePlan(List.of(maker, follower, free)), result -> {});
    assertThat(ran).containsExactly("free", "follower");
  }

  @Test
  void theLogHasTheOrderOfTheRulesWhateverHappenedFirst() throws InterruptedException {
    CountDownLatch secondHasSent = new CountDownLatch(1);
    Rule first =
        rule(
            Free.class,
            context ->
                passAfter(
                    secondHasSent::await, () -> send(context, "/a"), () -> send(context, "/b")));
    Rule second =
        rule(Free.class, context -> passAfter(() -> send(context, "/c"), secondHasSent::countDown));
    testRun.traffic().beforeAllRules().send(Request.of("GET", "/outside"));
    run(first, second);
    assertThat(testRun.log())
        .extracting(exchange -> exchange.request().path())
        .containsExactly("/outside", "/a", "/b", "/c");
  }

  @Test
  void resultsHaveTheOrderOfThePlanAndTheListenerHearsAll() throws InterruptedException {
    CountDownLatch failureIsHeard = new CountDownLatch(1);
    Rule first = rule(Free.class, context -> passAfter(failureIsHeard::await));
    Rule second = rule(Solo.class, context -> Outcome.pass());
    Rule third = rule(Free.class, context -> failAfter(() -> {}));
    List<Verdict> heard = new ArrayList<>();
    Consumer<RuleResult> listener =
        result -> {
          heard.add(result.verdict());
          if (result.verdict() == Verdict.FAIL) {
            failureIsHeard.countDown();
          }
        };
    List<RuleResult> results =
        testRun
            .runner(new Cancellation(), 2)
            .run(new RulePlan(List.of(first, second, third)), listener);
    assertThat(results)
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.PASS, Verdict.PASS, Verdict.FAIL);
    assertThat(heard).containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.PASS);
  }

  @Test
  void stagesFollowOneAnotherWhateverTheOrderOfThePlan() throws InterruptedException {
    Rule last = rule(Late.class, context -> passAfter(() -> ran.add("late")));
    Rule alone = rule(Solo.class, context -> passAfter(() -> ran.add("alone")));
    Rule submitting = paid(1, context -> passAfter(() -> ran.add("submitting")));
    Rule free = rule(Free.class, context -> passAfter(() -> ran.add("free")));
    testRun = withBudget(Budget.unlimited());
    run(last, alone, submitting, free);
    assertThat(ran).containsExactly("free", "submitting", "alone", "late");
  }

  @Test
  void whatIsAloneOverlapsNothing() throws InterruptedException {
    Check lengthy =
        context -> {
          ran.add("begins");
          for (int i = 0; i < 200; i++) {
            send(context, "/a");
          }
          ran.add("ends");
          return Outcome.pass();
        };
    run(rule(Solo.class, lengthy), rule(Solo.class, lengthy), rule(Late.class, lengthy));
    assertThat(ran).containsExactly("begins", "ends", "begins", "ends", "begins", "ends");
  }

  @Test
  void aClosedGateLeavesAllElseAlone() throws InterruptedException {
    Rule gate = rule(Gate.class, context -> failAfter(() -> ran.add("gate")));
    Rule free = rule(Free.class, context -> passAfter(() -> ran.add("free")));
    assertThat(run(free, gate).get(0).outcome().reason())
        .isEqualTo("test/gate failed, so there is nothing to check");
    assertThat(ran).containsExactly("gate");
  }

  @Test
  void whatTheServerRefusedIsLeftForTheNext() throws InterruptedException {
    testRun = withBudget(Budget.of(2));
    response = REFUSED;
    Rule rule = paid(2, context -> passAfter(() -> submit(context), () -> submit(context)));
    assertThat(run(rule, rule, rule)).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void whatTheServerAcceptedIsSpent() throws InterruptedException {
    testRun = withBudget(Budget.of(3));
    Rule rule = paid(2, context -> passAfter(() -> submit(context), () -> submit(context)));
    List<RuleResult> results =
        run(rule, rule, paid(1, context -> passAfter(() -> submit(context))));
    assertThat(results)
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.PASS, Verdict.NOT_RUN, Verdict.PASS);
    assertThat(results.get(1).outcome().reason())
        .isEqualTo("it may cost 2 submissions, 2 of 3 are spent; raise --budget to run it");
    assertThat(testRun.spent()).isEqualTo(3);
  }

  @Test
  void aScenarioIsPaidForOnce() throws InterruptedException {
    testRun = withBudget(Budget.of(1));
    Rule rule = rule(Following.class, context -> passAfter(context::imagine));
    assertThat(run(rule, rule)).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  private TestRun withBudget(Budget budget) {
    return TestRun.of(request -> Exchanges.response(request, response), budget);
  }

  private List<RuleResult> run(Rule... rules) throws InterruptedException {
    return testRun.run(rules);
  }

  private static Exchange send(CheckContext context, String path) {
    return context.send(Request.of("GET", path));
  }

  private static Exchange submit(CheckContext context) {
    return context.send(context.call("submitImagine").withBody("application/json", "{}"));
  }

  private static Rule rule(Class<?> info, Check check) {
    return new Rule(info.getAnnotation(CheckInfo.class), Optional.empty(), Optional.empty(), check);
  }

  private static Rule paid(int submissions, Check check) {
    return rule(
        Free.class,
        new Check() {
          @Override
          public Outcome run(CheckContext context) throws InterruptedException {
            return check.run(context);
          }

          @Override
          public int submissions() {
            return submissions;
          }
        });
  }

  private static Outcome passAfter(Step... steps) throws InterruptedException {
    for (Step step : steps) {
      step.go();
    }
    return Outcome.pass();
  }

  private static Outcome failAfter(Step step) throws InterruptedException {
    step.go();
    return Outcome.of(List.of(Finding.must("a", "", "b", "c")));
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

  @CheckInfo(id = "test/solo", sentence = "It is alone", source = "none", stage = Stage.ALONE)
  private interface Solo {}

  @CheckInfo(
      id = "test/late",
      sentence = "It looks back",
      source = "none",
      stage = Stage.RETROSPECTIVE)
  private interface Late {}

  @CheckInfo(
      id = "test/gate",
      sentence = "It comes first",
      source = "none",
      stage = Stage.CONNECTION_GATE)
  private interface Gate {}
}
