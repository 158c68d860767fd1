package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.internal.dialect.DeclaredDeviations;
import dev.mjproxy.contract.internal.engine.RulePlan;
import dev.mjproxy.contract.internal.engine.SharedTraits;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.record.Redaction;
import dev.mjproxy.contract.internal.response.PictureIntegrity;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Judges exchanges as they come. Not thread-safe. */
public final class ObservedRun {
  private static final int SERVER_ERROR = 500;
  private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

  private final Routes routes;
  private final Routes routesOfDialects;
  private final Wrongness wrongness;
  private final Secrets secrets;
  private final Profile profile;
  private final List<Rule> rules;
  private final RuleJudge judge;
  private final RuleTallies tallies;
  private final TaskLog tasks;
  private final ExchangeMemory memory = new ExchangeMemory();
  private final Counts counts = new Counts();

  /** What was observed, in numbers. */
  private static final class Counts {
    private int judged;
    private int wrong;
    private int foreign;
    private final Set<String> foreignPaths = new LinkedHashSet<>();
  }

  /**
   * Nothing yet.
   *
   * @param profile what the server is taken for
   * @param secret the right secret; empty if it is not known
   * @param selection which rules to judge by
   * @param judgesAtOnce whether a task is judged whenever something of it came; else once, at last
   */
  public ObservedRun(Profile profile, String secret, Selection selection, boolean judgesAtOnce) {
    ApiSpec spec = ApiSpec.bundled();
    this.profile = profile;
    this.routes = new Routes(spec.operations());
    this.routesOfDialects = new Routes(DialectOperations.all());
    this.secrets = new Secrets(secret);
    this.rules =
        RulePlan.of(Checks.all(spec), selection, spec).rules().stream()
            .filter(rule -> rule.neededOperations().stream().noneMatch(DialectOperations::contains))
            .toList();
    this.judge = new RuleJudge(spec, profile, secret);
    this.wrongness = new Wrongness(spec, profile, secret, judge.unknownId());
    Redaction redaction = new Redaction(secrets::hideStart, memory::replaceRunValues);
    this.tallies = new RuleTallies(rules, redaction::of);
    this.tasks = new TaskLog(rules, judge, tallies, judgesAtOnce);
  }

  /** Takes one exchange, in the order in which they were made; returns what is newly broken. */
  public List<RuleResult> add(ObservedMessage message) {
    Request request = message.request();
    secrets.learn(request.headers(), request.path());
    Optional<Routes.Route> route = routes.find(request.method(), request.path());
    if (route.isEmpty() && isForeign(message)) {
      counts.foreign++;
      if (counts.foreignPaths.size() < 3) {
        counts.foreignPaths.add(secrets.hideStart(request.path().split("\\?", 2)[0], 100));
      }
      return List.of();
    }
    Optional<String> wrong =
        route.map(it -> wrong(it, message)).orElse(Optional.of(Wrongness.UNKNOWN_PATH));
    boolean isWrong = message.isWrongOnPurpose() || wrong.isPresent();
    String operation = route.map(it -> it.operation().operationId()).orElse("");
    Exchange exchange = message.exchange(operation, !isWrong, secrets.mask());
    memory.add(exchange);
    counts.judged++;
    judgeResponse(exchange, operation);
    if (isWrong) {
      counts.wrong++;
      judgeWrong(exchange, route.map(Routes.Route::operation), wrong);
    } else {
      tasks.add(route.orElseThrow(), exchange);
    }
    return marked(tallies.news());
  }

  /** One result for each rule. */
  public List<RuleResult> results() {
    tasks.judgeTheRest();
    tallies.news();
    return marked(tallies.results());
  }

  /** The latest exchanges of the API, in order. */
  public List<Exchange> log() {
    return memory.log();
  }

  /** How many exchanges of the API there were. */
  public int judged() {
    return counts.judged;
  }

  /** How many of them had a request that was wrong, by itself or on purpose. */
  public int wrong() {
    return counts.wrong;
  }

  /** How many exchanges were of something else. */
  public int foreign() {
    return counts.foreign;
  }

  /** Some paths of these. */
  public List<String> foreignPaths() {
    return List.copyOf(counts.foreignPaths);
  }

  /** A text without secrets and base64, and not longer than so many characters. */
  public String hideStart(String text, int characters) {
    return secrets.hideStart(text, characters);
  }

  private List<RuleResult> marked(List<RuleResult> results) {
    return SharedTraits.leftToOne(new DeclaredDeviations(profile).marked(results));
  }

  private boolean isForeign(ObservedMessage message) {
    Request request = message.request();
    return !Routes.isOfTheApi(request.path())
        || PictureIntegrity.looksLikeOne(message.response())
        || routesOfDialects.find(request.method(), request.path()).isPresent();
  }

  private Optional<String> wrong(Routes.Route route, ObservedMessage message) {
    Optional<String> visible = wrongness.of(route, message.request());
    return visible.isPresent() || !message.isWrongOnPurpose()
        ? visible
        : Wrongness.onPurpose(route, message.request());
  }

  private void judgeResponse(Exchange exchange, String operation) {
    for (Rule rule : rules) {
      boolean isIts = rule.operation().map(it -> it.operationId().equals(operation)).orElse(true);
      if (isIts && RuleGroups.isOfResponses(rule) && !isOpenByItself(rule, exchange)) {
        tallies.add(rule, judge.judge(rule, List.of(exchange), Map.of(), Replay.of(List.of())));
      }
    }
  }

  /** A wrong request says nothing of proper responses; that is no lack of the recording. */
  private static boolean isOpenByItself(Rule rule, Exchange exchange) {
    return rule.operation().isPresent() && !exchange.request().isRegular();
  }

  private void judgeWrong(
      Exchange exchange, Optional<Operation> operation, Optional<String> wrong) {
    String its = operation.map(Operation::operationId).orElse("");
    boolean isJudged = false;
    if (isRefusedAtTheDoor(exchange, wrong)) {
      return;
    }
    for (Rule rule : rules) {
      if (RuleGroups.isOfWrongRequests(rule) && isAbout(rule, its) && wrong.isPresent()) {
        Optional<RuleResult> result = judgeWrong(rule, exchange, wrong.get());
        isJudged |= result.isPresent();
        result.ifPresent(it -> tallies.add(rule, result));
      }
    }
    if (!isJudged && exchange.status() >= SERVER_ERROR) {
      judgeServerError(exchange, its);
    }
  }

  /** The secret is looked at first; whether it was right is not known. */
  private static boolean isRefusedAtTheDoor(Exchange exchange, Optional<String> wrong) {
    return NOT_LET_IN.contains(exchange.status())
        && wrong.filter(it -> it.endsWith(" secret")).isEmpty();
  }

  /** Empty if the rule sends nothing that is wrong in this way. */
  private Optional<RuleResult> judgeWrong(Rule rule, Exchange exchange, String wrong) {
    AtomicBoolean isAsked = new AtomicBoolean();
    Sender replay = Replay.wrong(exchange, wrong, this::wrongnessOf);
    return judge
        .judge(
            rule,
            List.of(exchange),
            Map.of(),
            request -> {
              Exchange answer = replay.send(request);
              isAsked.compareAndSet(false, answer == exchange);
              return answer;
            })
        .filter(it -> isAsked.get())
        .map(it -> it.outcome().reason().equals(Replay.UNANSWERED) ? it.with(Outcome.pass()) : it);
  }

  private static boolean isAbout(Rule rule, String operation) {
    return rule.operation()
        .map(it -> it.operationId().equals(operation))
        .orElseGet(() -> rule.operations().isEmpty() || rule.operations().contains(operation));
  }

  private void judgeServerError(Exchange exchange, String operation) {
    for (Rule rule : rules) {
      if (rule.id().equals("shape/hard-bodies-are-answered/" + operation)) {
        Finding finding =
            Finding.must("status", "", "a documented reply to a wrong request", exchange.outcome())
                .seenIn(exchange.evidence());
        tallies.add(rule, Optional.of(rule.result(Outcome.of(List.of(finding)), Duration.ZERO)));
      }
    }
  }

  private Optional<String> wrongnessOf(Request request) {
    return routes
        .find(request.method(), request.path())
        .map(route -> wrongness.of(route, request))
        .orElse(Optional.of(Wrongness.UNKNOWN_PATH));
  }
}
