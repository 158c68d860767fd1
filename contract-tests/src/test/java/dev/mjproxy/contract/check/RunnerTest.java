package dev.mjproxy.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.probe.Cancellation;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Exchanges;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Finding;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order rules run, what they may spend, and that none of it shows in the results. */
@Timeout(60)
final class RunnerTest {
  private static final String ACCEPTED =
      "{\"code\":1,\"description\":\"x\",\"result\":\"7\",\"status\":\"SUCCESS\"}";
  private static final String REFUSED = "{\"code\":4,\"description\":\"x\"}";

  private final List<String> ran = new CopyOnWriteArrayList<>();
  private String reply = ACCEPTED;
  private final Session session = SessionTest.session(request -> Exchanges.reply(request, reply));

  @Test
  void freeRulesRunWhileAJourneyIsUnderWay() throws InterruptedException {
    session.allow(Budget.unlimited());
    CountDownLatch freeHasRun = new CountDownLatch(1);
    Rule following =
        rule(Traveller.class, session -> passAfter(freeHasRun::await, session.journeys()::imagine));
    Rule free = rule(Free.class, session -> passAfter(freeHasRun::countDown));
    assertThat(run(following, free)).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void theOthersOfAJourneyHoldNoThreadWhileItIsMade() throws InterruptedException {
    session.allow(Budget.unlimited());
    CountDownLatch freeHasRun = new CountDownLatch(1);
    Rule maker = rule(Traveller.class, session -> passAfter(freeHasRun::await));
    Rule follower = rule(Traveller.class, session -> passAfter(() -> ran.add("follower")));
    Rule free =
        rule(Free.class, session -> passAfter(() -> ran.add("free"), freeHasRun::countDown));
    new Runner(session, Clock.systemUTC(), new Cancellation(), limits(1))
        .run(new Plan(List.of(maker, follower, free)), result -> {});
    assertThat(ran).containsExactly("free", "follower");
  }

  @Test
  void theLogHasTheOrderOfTheRulesWhateverHappenedFirst() throws InterruptedException {
    CountDownLatch secondHasSent = new CountDownLatch(1);
    Rule first =
        rule(
            Free.class,
            session -> passAfter(secondHasSent::await, () -> send("/a"), () -> send("/b")));
    Rule second =
        rule(Free.class, session -> passAfter(() -> send("/c"), secondHasSent::countDown));
    send("/outside");
    run(first, second);
    assertThat(session.log())
        .extracting(exchange -> exchange.request().path())
        .containsExactly("/outside", "/a", "/b", "/c");
  }

  @Test
  void resultsHaveTheOrderOfThePlanAndTheListenerHearsAll() throws InterruptedException {
    CountDownLatch failureIsHeard = new CountDownLatch(1);
    Rule first = rule(Free.class, session -> passAfter(failureIsHeard::await));
    Rule second = rule(Solo.class, session -> Outcome.pass());
    Rule third = rule(Free.class, session -> failAfter(() -> {}));
    List<Verdict> heard = new ArrayList<>();
    Consumer<RuleResult> listener =
        result -> {
          heard.add(result.verdict());
          if (result.verdict() == Verdict.FAIL) {
            failureIsHeard.countDown();
          }
        };
    List<RuleResult> results =
        new Runner(session, Clock.systemUTC(), new Cancellation(), limits(2))
            .run(new Plan(List.of(first, second, third)), listener);
    assertThat(results)
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.PASS, Verdict.PASS, Verdict.FAIL);
    assertThat(heard).containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.PASS);
  }

  @Test
  void stagesFollowOneAnotherWhateverTheOrderOfThePlan() throws InterruptedException {
    Rule last = rule(Late.class, session -> passAfter(() -> ran.add("late")));
    Rule alone = rule(Solo.class, session -> passAfter(() -> ran.add("alone")));
    Rule submitting = paid(1, session -> passAfter(() -> ran.add("submitting")));
    Rule free = rule(Free.class, session -> passAfter(() -> ran.add("free")));
    session.allow(Budget.unlimited());
    run(last, alone, submitting, free);
    assertThat(ran).containsExactly("free", "submitting", "alone", "late");
  }

  @Test
  void whatIsAloneOverlapsNothing() throws InterruptedException {
    Check lengthy =
        session -> {
          ran.add("begins");
          for (int i = 0; i < 200; i++) {
            send("/a");
          }
          ran.add("ends");
          return Outcome.pass();
        };
    run(rule(Solo.class, lengthy), rule(Solo.class, lengthy), rule(Late.class, lengthy));
    assertThat(ran).containsExactly("begins", "ends", "begins", "ends", "begins", "ends");
  }

  @Test
  void aClosedGateLeavesAllElseAlone() throws InterruptedException {
    Rule gate = rule(Gate.class, session -> failAfter(() -> ran.add("gate")));
    Rule free = rule(Free.class, session -> passAfter(() -> ran.add("free")));
    assertThat(run(free, gate).get(0).outcome().reason())
        .isEqualTo("test/gate failed, so there is nothing to check");
    assertThat(ran).containsExactly("gate");
  }

  @Test
  void whatTheServerRefusedIsLeftForTheNext() throws InterruptedException {
    session.allow(Budget.of(2));
    reply = REFUSED;
    Rule rule = paid(2, session -> passAfter(this::submit, this::submit));
    assertThat(run(rule, rule, rule)).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void whatTheServerAcceptedIsSpent() throws InterruptedException {
    session.allow(Budget.of(3));
    Rule rule = paid(2, session -> passAfter(this::submit, this::submit));
    List<RuleResult> results = run(rule, rule, paid(1, session -> passAfter(this::submit)));
    assertThat(results)
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.PASS, Verdict.NOT_RUN, Verdict.PASS);
    assertThat(results.get(1).outcome().reason())
        .isEqualTo("it may cost 2 submissions, 2 of 3 are spent; raise --budget to run it");
    assertThat(session.budget().spent()).isEqualTo(3);
  }

  @Test
  void aJourneyIsPaidForOnce() throws InterruptedException {
    session.allow(Budget.of(1));
    Rule rule = rule(Traveller.class, session -> passAfter(session.journeys()::imagine));
    assertThat(run(rule, rule)).extracting(RuleResult::verdict).containsOnly(Verdict.PASS);
  }

  private static Runner.Limits limits(int workers) {
    return new Runner.Limits(workers, Duration.ofSeconds(30));
  }

  private List<RuleResult> run(Rule... rules) throws InterruptedException {
    return new Runner(session, Clock.systemUTC(), new Cancellation(), limits(2))
        .run(new Plan(List.of(rules)), result -> {});
  }

  private Exchange send(String path) {
    return session.send(Request.of("GET", path));
  }

  private Exchange submit() {
    return session.send(session.call("submitImagine").withBody("application/json", "{}"));
  }

  private static Rule rule(Class<?> info, Check check) {
    return new Rule(info.getAnnotation(CheckInfo.class), Optional.empty(), Optional.empty(), check);
  }

  private static Rule paid(int submissions, Check check) {
    return rule(
        Free.class,
        new Check() {
          @Override
          public Outcome run(Session session) throws InterruptedException {
            return check.run(session);
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
      journeys = JourneyKind.IMAGINE)
  private interface Traveller {}

  @CheckInfo(id = "test/solo", sentence = "It is alone", source = "none", alone = true)
  private interface Solo {}

  @CheckInfo(id = "test/late", sentence = "It looks back", source = "none", retrospective = true)
  private interface Late {}

  @CheckInfo(id = "test/gate", sentence = "It comes first", source = "none", gate = true)
  private interface Gate {}
}
