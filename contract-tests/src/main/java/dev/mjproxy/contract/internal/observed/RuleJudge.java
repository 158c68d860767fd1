package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.ExchangeLog;
import dev.mjproxy.contract.internal.api.Preflight;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.Session;
import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.internal.scenario.Scenarios;
import dev.mjproxy.contract.internal.scenario.SeededData;
import dev.mjproxy.contract.internal.scenario.TaskPoller;
import dev.mjproxy.contract.options.Access;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs checks of the verifier on what was observed. */
final class RuleJudge {
  private final Profile profile;
  private final RequestFactory requests;
  private final TaskPoller poller;

  RuleJudge(ApiSpec spec, Profile profile, String secret) {
    this.profile = profile;
    this.requests =
        new RequestFactory(
            spec,
            new Credentials(new Access(secret, Access.SecretForm.BEARER, "")),
            new SeededData(0));
    this.poller =
        new TaskPoller(
            Clock.systemUTC(),
            duration -> {},
            new TaskPoller.Schedule(Duration.ZERO, Duration.ofDays(1)));
  }

  /** An id that rules use for one that no task has. */
  String unknownId() {
    return requests.data().unknownTaskId();
  }

  /**
   * The result of a rule; empty if it asked for an exchange that nobody has made.
   *
   * @param log what it sees as the log of the run; at least one exchange
   * @param runs what it sees of scenarios
   * @param sender answers what it sends
   */
  Optional<RuleResult> judge(
      Rule rule, List<Exchange> log, Map<Scenario, ScenarioRun> runs, Sender sender) {
    ExchangeLog kept = new ExchangeLog();
    log.forEach(exchange -> kept.add(0, exchange));
    Session session =
        new Session(
            requests,
            new Preflight(log),
            profile,
            Capabilities.ALL,
            Scenarios.observed(requests, poller, runs),
            kept);
    try {
      return Optional.of(
          rule.result(rule.check().run(new CheckContext(session, sender)), Duration.ZERO));
    } catch (NotObservedException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(rule.result(Outcome.error(e), Duration.ZERO));
    }
  }
}
