package dev.mjproxy.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.probe.Cancellation;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Exchanges;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Ending;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.Verdict;
import java.time.Clock;
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
final class RunnerFailuresTest {
  private static final String ACCEPTED =
      "{\"code\":1,\"description\":\"x\",\"result\":\"7\",\"status\":\"SUCCESS\"}";

  private final List<String> ran = new CopyOnWriteArrayList<>();
  private String reply = ACCEPTED;
  private boolean isBreakingDown;
  private final Session session = SessionTest.session(this::answer);

  @Test
  void aCheckThatThrowsIsAResultAndTheOthersGoOn() throws InterruptedException {
    List<Check> broken =
        List.of(
            session -> {
              throw new IllegalStateException("a slip");
            },
            session -> {
              throw new OutOfMemoryError("no room");
            },
            session -> {
              throw new InterruptedException("out of the blue");
            },
            session -> deeper(0));
    List<Rule> rules = new ArrayList<>(broken.stream().map(it -> rule(Free.class, it)).toList());
    rules.add(rule(Free.class, session -> passAfter(() -> ran.add("free"))));
    rules.add(rule(Late.class, session -> passAfter(() -> ran.add("late"))));
    List<RuleResult> results = run(rules.toArray(Rule[]::new));
    assertThat(results)
        .extracting(RuleResult::verdict)
        .containsExactly(
            Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.PASS, Verdict.PASS);
    assertThat(results.get(0).outcome().reason())
        .isEqualTo("the check itself failed (IllegalStateException: a slip); please report it");
    assertThat(results.get(0).outcome().stackTrace()).contains("RunnerFailuresTest.java");
    assertThat(ran).containsExactly("free", "late");
  }

  @Test
  void anInterruptReachesNoRuleButItsOwn() throws InterruptedException {
    Rule interrupting =
        rule(Free.class, session -> passAfter(() -> Thread.currentThread().interrupt()));
    Rule next =
        rule(
            Free.class,
            session -> passAfter(() -> ran.add("" + Thread.currentThread().isInterrupted())));
    new Runner(session, Clock.systemUTC(), new Cancellation(), limits(1))
        .run(new Plan(List.of(interrupting, next)), result -> {});
    assertThat(ran).containsExactly("false");
  }

  @Test
  void aJourneyThatBreaksIsNotPaidForAgain() throws InterruptedException {
    session.allow(Budget.of(9));
    reply = "{\"code\":1,\"description\":\"x\",\"result\":\"7\"}";
    isBreakingDown = true;
    Rule rule = rule(Traveller.class, session -> passAfter(session.journeys()::imagine));
    assertThat(run(rule, rule)).extracting(RuleResult::verdict).containsOnly(Verdict.ERROR);
    assertThat(session.budget().spent()).isEqualTo(1);
  }

  @Test
  void aListenerThatThrowsCostsNoResult() throws InterruptedException {
    Rule free = rule(Free.class, session -> Outcome.pass());
    List<RuleResult> results =
        new Runner(session, Clock.systemUTC(), new Cancellation(), limits(1))
            .run(
                new Plan(List.of(free, free)),
                result -> {
                  throw new IllegalStateException("not listening");
                });
    assertThat(results).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void aRunThatIsEndedNamesWhatItDidNotReach() throws InterruptedException {
    Cancellation cancellation = new Cancellation();
    Rule ending =
        rule(Free.class, session -> passAfter(() -> cancellation.cancel(Ending.INTERRUPTED)));
    Rule never = rule(Late.class, session -> passAfter(() -> ran.add("late")));
    List<RuleResult> results =
        new Runner(session, Clock.systemUTC(), cancellation, limits(1))
            .run(new Plan(List.of(ending, never)), result -> {});
    assertThat(results.get(0).verdict()).isEqualTo(Verdict.PASS);
    assertThat(results.get(1).outcome()).isEqualTo(Outcome.notReached("the run was interrupted"));
    assertThat(ran).isEmpty();
  }

  @Test
  void aRuleThatStillWaitsForAThreadWhenTheRunIsEndedDoesNotRun() throws InterruptedException {
    session.allow(Budget.unlimited());
    Cancellation cancellation = new Cancellation();
    CountDownLatch isEnded = new CountDownLatch(1);
    Rule holdsTheThread = rule(Free.class, session -> passAfter(isEnded::await));
    Rule waits = rule(Free.class, session -> passAfter(() -> ran.add("waits")));
    Rule ends =
        rule(
            Traveller.class,
            session ->
                passAfter(() -> cancellation.cancel(Ending.INTERRUPTED), isEnded::countDown));
    List<RuleResult> results =
        new Runner(session, Clock.systemUTC(), cancellation, limits(1))
            .run(new Plan(List.of(holdsTheThread, waits, ends)), result -> {});
    assertThat(results.get(1).outcome()).isEqualTo(Outcome.notReached("the run was interrupted"));
    assertThat(ran).isEmpty();
  }

  @Test
  void aRuleWhoseRunnerThrowsDoesNotKeepTheOthersWaiting() throws InterruptedException {
    Rule free = rule(Free.class, session -> Outcome.pass());
    try (Crew crew =
        new Crew(
            session.budget(),
            (number, journeys) -> {
              ran.add("" + number);
              if (number == 0) {
                throw new IllegalStateException("a slip of the runner itself");
              }
            },
            new Cancellation(),
            limits(1))) {
      crew.begin(0, free);
      crew.begin(1, free);
      crew.finish();
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
            session -> passAfter(() -> cancellation.cancel(Ending.TIME_UP), never::await));
    List<RuleResult> results =
        new Runner(
                session,
                Clock.systemUTC(),
                cancellation,
                new Runner.Limits(1, Duration.ofMillis(1)))
            .run(new Plan(List.of(hanging)), result -> {});
    assertThat(results.get(0).outcome())
        .isEqualTo(Outcome.inconclusive("the time for the whole run is up (--total-timeout)"));
  }

  private static Outcome deeper(int depth) {
    return depth < 0 ? Outcome.pass() : deeper(depth + 1);
  }

  private static Runner.Limits limits(int workers) {
    return new Runner.Limits(workers, Duration.ofSeconds(30));
  }

  private List<RuleResult> run(Rule... rules) throws InterruptedException {
    return new Runner(session, Clock.systemUTC(), new Cancellation(), limits(2))
        .run(new Plan(List.of(rules)), result -> {});
  }

  private Exchange answer(Request request) {
    if (isBreakingDown && request.path().endsWith("/fetch")) {
      throw new IllegalStateException("a slip");
    }
    return Exchanges.reply(request, reply);
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
      journeys = JourneyKind.IMAGINE)
  private interface Traveller {}

  @CheckInfo(id = "test/late", sentence = "It looks back", source = "none", retrospective = true)
  private interface Late {}
}
