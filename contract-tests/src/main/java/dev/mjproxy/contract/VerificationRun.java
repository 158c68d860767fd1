package dev.mjproxy.contract;

import dev.mjproxy.contract.internal.api.ExchangeLog;
import dev.mjproxy.contract.internal.api.Preflight;
import dev.mjproxy.contract.internal.api.Session;
import dev.mjproxy.contract.internal.callback.CallbackListener;
import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.check.UntestedRules;
import dev.mjproxy.contract.internal.coverage.CoverageAnalysis;
import dev.mjproxy.contract.internal.coverage.RunValues;
import dev.mjproxy.contract.internal.engine.Budget;
import dev.mjproxy.contract.internal.engine.RulePlan;
import dev.mjproxy.contract.internal.engine.RuleRunner;
import dev.mjproxy.contract.internal.engine.RunTraffic;
import dev.mjproxy.contract.internal.engine.SkippedParts;
import dev.mjproxy.contract.internal.probe.BodyMemory;
import dev.mjproxy.contract.internal.probe.CircuitBreaker;
import dev.mjproxy.contract.internal.probe.ConcurrencyLimit;
import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.HttpProbe;
import dev.mjproxy.contract.internal.probe.PacedSender;
import dev.mjproxy.contract.internal.probe.RetryAfterBudget;
import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.probe.Sleeper;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.internal.record.Redaction;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.contract.internal.scenario.ScenarioFeatures;
import dev.mjproxy.contract.internal.scenario.Scenarios;
import dev.mjproxy.contract.internal.scenario.SeededData;
import dev.mjproxy.contract.internal.scenario.TaskPoller;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Observations;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunFacts;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run: opens connection and listener, probes the server with a few reads, builds everything
 * that depends on what the server is, runs the rules, and puts the report together.
 */
final class VerificationRun {
  private static final int CONNECTIONS_TO_MOCK = 16;
  private static final int CONNECTIONS_TO_OTHERS = 4;

  private final Target target;
  private final Verifier.Options options;
  private final ApiSpec spec;
  private final Cancellation cancellation;
  private final Sleeper sleeper;
  private final Clock clock = Clock.systemUTC();
  private final Instant start = clock.instant();
  private final SecretMask mask;
  private final Optional<Profile> wanted;

  VerificationRun(
      Target target,
      Verifier.Options options,
      ApiSpec spec,
      Cancellation cancellation,
      Sleeper sleeper) {
    this.target = target;
    this.options = options;
    this.spec = spec;
    this.cancellation = cancellation;
    this.sleeper = sleeper;
    this.mask = SecretMask.of(target.access().secret());
    this.wanted = ChosenProfile.wanted(options.profile());
  }

  RunReport run(RulePlan plan, RunListener listener)
      throws TargetUnreachableException, InterruptedException {
    try (HttpProbe probe =
            new HttpProbe(
                target.url(),
                target.timeouts().request(),
                mask,
                target.connection(),
                BodyMemory.ofThisJava());
        TimeLimit limit = new TimeLimit();
        RunCallbacks callbacks = RunCallbacks.open(target, mask, cancellation)) {
      limit.start(target.timeouts().total(), cancellation);
      cancelExchangesOnSignal(probe);
      PendingWork pending = new PendingWork(new CircuitBreaker(probe, cancellation, sleeper), mask);
      listener.begins(pending::waitedFor);
      return run(plan, listener, pending, callbacks);
    }
  }

  private RunReport run(RulePlan plan, RunListener listener, Sender sender, RunCallbacks callbacks)
      throws TargetUnreachableException, InterruptedException {
    RetryAfterBudget retryAfter =
        new RetryAfterBudget(clock, sleeper, target.loadLimits().totalWaiting());
    Sender paced =
        new PacedSender(sender, clock, sleeper, target.loadLimits().spacing(), retryAfter);
    RequestFactory requests =
        new RequestFactory(spec, new Credentials(target.access()), new SeededData(options.seed()));
    ExchangeLog log = new ExchangeLog();
    FirstContact contact =
        FirstContact.make(
            requests, new RunTraffic(paced, Budget.of(0), retryAfter, log).beforeAllRules());
    expectConnection(contact.preflight());
    boolean isMock = !contact.preflight().mockVersion().isEmpty();
    ChosenProfile profile = ChosenProfile.of(wanted, contact, spec);
    Capabilities capabilities = contact.capabilities(plan, options.selection());
    Session session =
        new Session(
            requests,
            contact.preflight(),
            profile.profile(),
            capabilities,
            new Scenarios(requests, poller(), features(isMock, capabilities), callbacks.listener()),
            log);
    Budget budget = budget(isMock);
    int connections = connections(isMock);
    RunTraffic traffic =
        new RunTraffic(new ConcurrencyLimit(paced, connections), budget, retryAfter, log);
    Redaction redaction = new Redaction(mask::hideStart);
    List<RuleResult> results =
        new RuleRunner(session, traffic, clock, cancellation)
            .withLimits(connections, target.timeouts().request())
            .run(plan.servedBy(capabilities), result -> listener.accept(redaction.of(result)));
    return report(session, callbacks, budget, profile.judged(results)).takenFor(profile.facts());
  }

  /** What scenarios can ask for: what the server has and the run does not leave out. */
  private ScenarioFeatures features(boolean isMock, Capabilities capabilities) {
    SkippedParts skipped = new SkippedParts(options.selection(), spec);
    return new ScenarioFeatures(
        isMock,
        !capabilities.lacks("cancelTask") && !skipped.holds("cancelTask"),
        !capabilities.lacks("submitChange") && !skipped.holds("submitChange"),
        capabilities.hasModePrefixes() && !skipped.holdsModePrefixes());
  }

  private RunReport report(
      Session session, RunCallbacks callbacks, Budget budget, List<RuleResult> ofRules) {
    List<RuleResult> results = new ArrayList<>(ofRules);
    Observations observations = observations(session, callbacks, results);
    return new Redaction(mask::hideStart, values(session, callbacks)::replace)
        .of(
            new RunReport(
                facts(session, budget),
                options.strictness(),
                results,
                UntestedRules.all(),
                observations,
                Baseline.NONE));
  }

  private RunValues values(Session session, RunCallbacks callbacks) {
    String callbackUrl = callbacks.listener().map(CallbackListener::url).orElse("");
    return RunValues.of(
        session.log().all(), callbacks.received(), List.of(target.url(), callbackUrl));
  }

  /** A signal ends the exchanges in flight, so that the process does not wait for a server. */
  private void cancelExchangesOnSignal(HttpProbe probe) {
    cancellation.onCancel(
        ending -> {
          if (ending.exitCode() != 0) {
            probe.cutAll();
          }
        });
  }

  /** A failure of the analysis becomes one more result, and costs no other. */
  private Observations observations(
      Session session, RunCallbacks callbacks, List<RuleResult> results) {
    try {
      return CoverageAnalysis.of(spec, session.log().all(), callbacks.received(), start);
    } catch (RuntimeException | Error e) {
      results.add(
          new RuleResult(
              "verifier/coverage",
              "verifier/coverage",
              "",
              "The verifier says what of the spec the run has seen",
              Requirement.INFO,
              "docs/guides/verifier.md",
              Outcome.error(e),
              Duration.ZERO));
      return new Observations(List.of(), List.of());
    }
  }

  private TaskPoller poller() {
    return new TaskPoller(
        clock,
        sleeper,
        new TaskPoller.Schedule(target.timeouts().pollInterval(), target.timeouts().task()));
  }

  private void expectConnection(Preflight preflight) throws TargetUnreachableException {
    if (preflight.isUnreachable()) {
      String reason =
          preflight.first().failure().map(TransportFailure::message).orElse("no connection");
      throw new TargetUnreachableException(
          mask.hide("Cannot reach %s: %s.".formatted(target.url(), reason)));
    }
  }

  private int connections(boolean isMock) {
    return target
        .loadLimits()
        .connections()
        .orElse(isMock ? CONNECTIONS_TO_MOCK : CONNECTIONS_TO_OTHERS);
  }

  /** Unlimited only where the target says that it is the mock server (base contract §9). */
  private Budget budget(boolean isMock) {
    if (options.budget().isPresent()) {
      return Budget.of(options.budget().getAsInt());
    }
    return isMock ? Budget.unlimited() : Budget.of(0);
  }

  private RunFacts facts(Session session, Budget budget) {
    return new RunFacts(
        mask.hide(target.url()),
        session.mockVersion(),
        spec.version(),
        options.seed(),
        start,
        Duration.between(start, clock.instant()),
        new RunFacts.Traffic(session.log().all().size(), budget.limit(), budget.spent()),
        cancellation.ending());
  }
}
