package dev.mjproxy.contract;

import dev.mjproxy.contract.check.Budget;
import dev.mjproxy.contract.check.Checks;
import dev.mjproxy.contract.check.Choices;
import dev.mjproxy.contract.check.Plan;
import dev.mjproxy.contract.check.Runner;
import dev.mjproxy.contract.check.Selection;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.untested.UntestedRules;
import dev.mjproxy.contract.hook.CallbackListener;
import dev.mjproxy.contract.observe.Observer;
import dev.mjproxy.contract.observe.RunValues;
import dev.mjproxy.contract.probe.BodyMemory;
import dev.mjproxy.contract.probe.Cancellation;
import dev.mjproxy.contract.probe.CircuitBreaker;
import dev.mjproxy.contract.probe.Courtesy;
import dev.mjproxy.contract.probe.HttpProbe;
import dev.mjproxy.contract.probe.Mask;
import dev.mjproxy.contract.probe.NoReply;
import dev.mjproxy.contract.probe.Patience;
import dev.mjproxy.contract.probe.Sender;
import dev.mjproxy.contract.probe.Sleeper;
import dev.mjproxy.contract.probe.TaskPoller;
import dev.mjproxy.contract.verdict.Baseline;
import dev.mjproxy.contract.verdict.Ending;
import dev.mjproxy.contract.verdict.Observed;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Redaction;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.RunFacts;
import dev.mjproxy.contract.verdict.RunPlan;
import dev.mjproxy.contract.verdict.RunReport;
import dev.mjproxy.contract.verdict.Strictness;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One run against one server.
 *
 * <pre>{@code
 * RunReport report = Verifier.of(Target.at("http://127.0.0.1:8080").withSecret("S")).run();
 * report.causes().forEach(cause -> System.out.println(cause.first().message()));
 * }</pre>
 */
public final class Verifier {
  private final Target target;
  private final Options options;
  private final ApiSpec spec = ApiSpec.bundled();
  private final Clock clock = Clock.systemUTC();
  private final Cancellation cancellation;
  private final Function<Cancellation, Sleeper> pauses;

  /**
   * How to run.
   *
   * @param selection which rules to check; default all
   * @param budget how many submissions may be sent; default none, but any number to the mock server
   * @param strictness what counts as a failure; default broken MUSTs
   * @param seed fixes all choices; default 0
   */
  public record Options(Selection selection, OptionalInt budget, Strictness strictness, long seed) {
    /** The defaults. */
    public static final Options DEFAULT =
        new Options(Selection.ALL, OptionalInt.empty(), Strictness.NORMAL, 0);
  }

  private Verifier(
      Target target,
      Options options,
      Cancellation cancellation,
      Function<Cancellation, Sleeper> pauses) {
    this.target = target;
    this.options = options;
    this.cancellation = cancellation;
    this.pauses = pauses;
  }

  /** A verifier with the default options. */
  public static Verifier of(Target target) {
    return new Verifier(target, Options.DEFAULT, new Cancellation(), Cancellation::sleeper);
  }

  /** A verifier with these options. */
  public Verifier with(Options other) {
    return new Verifier(target, other, cancellation, pauses);
  }

  /** A verifier whose runs this ends early: they then return what they have found out. */
  public Verifier cancelledBy(Cancellation other) {
    return new Verifier(target, options, other, pauses);
  }

  /** A verifier that waits by other means, for tests. */
  Verifier pausingBy(Sleeper other) {
    return new Verifier(target, options, cancellation, run -> other);
  }

  /**
   * What a run would do; sends nothing.
   *
   * @throws IllegalArgumentException if the selection names something that does not exist
   */
  public RunPlan plan() {
    return Checks.plan(options.selection(), spec).forReaders();
  }

  /** Checks all selected rules. */
  public RunReport run() throws TargetUnreachableException, InterruptedException {
    return run(result -> {});
  }

  /**
   * Checks all selected rules.
   *
   * @param listener is told each result as it comes
   * @throws TargetUnreachableException if there is no connection at all
   */
  public RunReport run(RunListener listener)
      throws TargetUnreachableException, InterruptedException {
    Plan plan = Checks.plan(options.selection(), spec);
    Instant start = clock.instant();
    Mask mask = Mask.of(target.access().secret());
    Cancellation run = cancellation.child();
    try (HttpProbe probe =
            new HttpProbe(
                target.url(),
                target.timeouts().request(),
                mask,
                target.network(),
                BodyMemory.ofThisJava());
        TimeLimit limit = new TimeLimit();
        Hooks hooks = Hooks.open(target, mask, run)) {
      limit.start(target.timeouts().total(), run);
      cutOnSignal(probe, run);
      LastLooks looks = new LastLooks(new CircuitBreaker(probe, run, pauses.apply(run)), mask);
      listener.begins(looks::waitedFor);
      Redaction redaction = new Redaction(mask::hideStart);
      Conversation conversation = conversation(looks, run, hooks);
      Session session = conversation.session();
      List<RuleResult> results =
          new ArrayList<>(
              runner(conversation, mask, run)
                  .run(plan, result -> listener.accept(redaction.of(result))));
      Observed observed = observe(session, hooks, start, results);
      return new Redaction(mask::hideStart, values(session, hooks)::replace)
          .of(
              new RunReport(
                  facts(session, start, mask, run.ending()),
                  options.strictness(),
                  results,
                  UntestedRules.all(),
                  observed,
                  Baseline.NONE));
    }
  }

  /**
   * What a run speaks through.
   *
   * @param courtesy bounds the load
   * @param session what the checks see
   */
  private record Conversation(Courtesy courtesy, Session session) {}

  private Conversation conversation(Sender sender, Cancellation run, Hooks hooks) {
    Sleeper sleeper = pauses.apply(run);
    Manners manners = target.manners();
    Patience patience = new Patience(clock, sleeper, manners.patience());
    Courtesy courtesy = new Courtesy(sender, clock, sleeper, manners.spacing(), patience);
    TaskPoller poller = new TaskPoller(clock, sleeper, pace());
    Session session =
        new Session(spec, courtesy, target.access(), poller, patience, new Choices(options.seed()));
    hooks.listener().ifPresent(session.journeys()::reportTo);
    return new Conversation(courtesy, session);
  }

  /** Knows after the first replies how much the server has to bear, and what it may cost. */
  private Runner runner(Conversation conversation, Mask mask, Cancellation run)
      throws TargetUnreachableException {
    Session session = conversation.session();
    expectConnection(session, mask);
    boolean isMock = !session.mockVersion().isEmpty();
    int connections = target.manners().connections(isMock);
    conversation.courtesy().allow(connections);
    session.allow(budget(isMock));
    return new Runner(
        session, clock, run, new Runner.Limits(connections, target.timeouts().request()));
  }

  private RunValues values(Session session, Hooks hooks) {
    String hookUrl = hooks.listener().map(CallbackListener::url).orElse("");
    return RunValues.of(session.log(), hooks.received(), List.of(target.url(), hookUrl));
  }

  /** Whoever ends a run by a signal is not made to wait for a server. */
  private static void cutOnSignal(HttpProbe probe, Cancellation run) {
    run.onCancel(
        ending -> {
          if (ending.exitCode() != 0) {
            probe.cutAll();
          }
        });
  }

  /** Looks back; where that fails it is one more result, and costs no other. */
  private Observed observe(Session session, Hooks hooks, Instant start, List<RuleResult> results) {
    try {
      return Observer.observe(spec, session.log(), hooks.received(), start);
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
      return new Observed(List.of(), List.of());
    }
  }

  private TaskPoller.Pace pace() {
    return new TaskPoller.Pace(target.timeouts().pollInterval(), target.timeouts().task());
  }

  private void expectConnection(Session session, Mask mask) throws TargetUnreachableException {
    if (session.soundings().isUnreachable()) {
      String reason =
          session.soundings().first().failure().map(NoReply::message).orElse("no connection");
      throw new TargetUnreachableException(
          mask.hide("Cannot reach %s: %s.".formatted(target.url(), reason)));
    }
  }

  /** Unlimited only where the target says that it is the mock server (base contract §9). */
  private Budget budget(boolean isMock) {
    if (options.budget().isPresent()) {
      return Budget.of(options.budget().getAsInt());
    }
    return isMock ? Budget.unlimited() : Budget.of(0);
  }

  private RunFacts facts(Session session, Instant start, Mask mask, Ending ending) {
    return new RunFacts(
        mask.hide(target.url()),
        session.mockVersion(),
        spec.version(),
        options.seed(),
        start,
        Duration.between(start, clock.instant()),
        new RunFacts.Traffic(
            session.log().size(), session.budget().limit(), session.budget().spent()),
        ending);
  }
}
