package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.ExchangeLog;
import dev.mjproxy.contract.internal.api.Preflight;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.Session;
import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.RetryAfterBudget;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.contract.internal.scenario.ScenarioFeatures;
import dev.mjproxy.contract.internal.scenario.Scenarios;
import dev.mjproxy.contract.internal.scenario.SeededData;
import dev.mjproxy.contract.internal.scenario.TaskPoller;
import dev.mjproxy.contract.options.Access;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run without network and without waiting, for tests of the engine and of single checks.
 *
 * @param session what all checks share
 * @param traffic sends to a server of the test's own
 */
public record TestRun(Session session, RunTraffic traffic) {

  /** A run against this server, with any number of submissions. */
  public static TestRun of(Sender server) {
    return of(server, Budget.unlimited());
  }

  /** A run against this server. */
  public static TestRun of(Sender server, Budget budget) {
    return of(server, budget, new RetryAfterBudget(Clock.systemUTC(), pause -> {}, Duration.ZERO));
  }

  /** A run against this server that waits where it is asked to. */
  public static TestRun of(Sender server, Budget budget, RetryAfterBudget retryAfter) {
    ApiSpec spec = ApiSpec.bundled();
    RequestFactory requests =
        new RequestFactory(spec, new Credentials(Access.OPEN), new SeededData(1));
    TaskPoller poller =
        new TaskPoller(
            Clock.systemUTC(),
            pause -> {},
            new TaskPoller.Schedule(Duration.ZERO, Duration.ofSeconds(1)));
    ExchangeLog log = new ExchangeLog();
    Preflight preflight = new Preflight(List.of(Exchanges.response(Request.of("GET", "/"), "")));
    return new TestRun(
        new Session(
            requests,
            preflight,
            Profile.named("plus"),
            Capabilities.ALL,
            new Scenarios(
                requests, poller, new ScenarioFeatures(false, true, false, true), Optional.empty()),
            log),
        new RunTraffic(server, budget, retryAfter, log));
  }

  /** What the first rule of a plan sees. */
  public CheckContext context() {
    return new CheckContext(session, traffic.ofRule(0, false));
  }

  /** What a rule sees that runs alone. */
  CheckContext contextAlone() {
    return new CheckContext(session, traffic.ofRule(0, true));
  }

  /** All exchanges so far. */
  public List<Exchange> log() {
    return session.log().all();
  }

  /** How many submissions were accepted. */
  public int spent() {
    return traffic.budget().spent();
  }

  RuleRunner runner(Cancellation cancellation, int workers) {
    return new RuleRunner(session, traffic, Clock.systemUTC(), cancellation)
        .withLimits(workers, Duration.ofSeconds(30));
  }

  /** The results of rules, two at a time. */
  List<RuleResult> run(Rule... rules) throws InterruptedException {
    return run(2, rules);
  }

  /** The results of rules, so many at a time. */
  List<RuleResult> run(int workers, Rule... rules) throws InterruptedException {
    return runner(new Cancellation(), workers).run(new RulePlan(List.of(rules)), result -> {});
  }
}
