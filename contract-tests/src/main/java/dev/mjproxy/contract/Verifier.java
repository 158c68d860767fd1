package dev.mjproxy.contract;

import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.internal.engine.RulePlan;
import dev.mjproxy.contract.internal.probe.Sleeper;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.RunPlan;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.openapi.ApiSpec;
import java.security.SecureRandom;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Checks one server against the contract.
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
  private final Cancellation cancellation;
  private final Function<Cancellation, Sleeper> sleepers;

  /**
   * How to run.
   *
   * @param selection which rules to check; default all
   * @param budget how many submissions may be sent; default none, but any number to the mock server
   * @param strictness what counts as a failure; default broken MUSTs
   * @param seed fixes all generated test data, such as prompts and unknown ids; by default another
   *     number in each process, so that two runs do not meet in the lists of one server
   * @param profile what the server is taken for: the name of a profile, the path of a file, or
   *     {@code auto}, the default, for the nearest one that several free requests agree on
   */
  public record Options(
      Selection selection, OptionalInt budget, Strictness strictness, long seed, String profile) {
    /** The word for the nearest profile. */
    public static final String AUTO = "auto";

    /** The defaults. */
    public static final Options DEFAULT =
        new Options(Selection.ALL, OptionalInt.empty(), Strictness.NORMAL, newSeed());

    /** With the nearest profile. */
    public Options(Selection selection, OptionalInt budget, Strictness strictness, long seed) {
      this(selection, budget, strictness, seed, AUTO);
    }

    /** The same with this profile. */
    public Options withProfile(String nameOrFile) {
      return new Options(selection, budget, strictness, seed, nameOrFile);
    }

    private static long newSeed() {
      return new SecureRandom().nextInt(Integer.MAX_VALUE);
    }
  }

  private Verifier(
      Target target,
      Options options,
      Cancellation cancellation,
      Function<Cancellation, Sleeper> sleepers) {
    this.target = target;
    this.options = options;
    this.cancellation = cancellation;
    this.sleepers = sleepers;
  }

  /** A verifier with the default options. */
  public static Verifier of(Target target) {
    return new Verifier(target, Options.DEFAULT, new Cancellation(), Sleeper::of);
  }

  /** A verifier with these options. */
  public Verifier with(Options other) {
    return new Verifier(target, other, cancellation, sleepers);
  }

  /** A verifier whose runs this ends early: they then return what they have found out. */
  public Verifier cancelledBy(Cancellation other) {
    return new Verifier(target, options, other, sleepers);
  }

  /** A verifier that waits by other means, for tests. */
  Verifier sleepingBy(Sleeper other) {
    return new Verifier(target, options, cancellation, run -> other);
  }

  /**
   * The rules that a run would check and their cost; sends nothing.
   *
   * @throws IllegalArgumentException if the selection names something that does not exist
   */
  public RunPlan plan() {
    return rulePlan().toRunPlan();
  }

  /**
   * Checks all selected rules.
   *
   * @throws TargetUnreachableException if there is no connection at all
   * @throws InterruptedException if the calling thread is interrupted
   */
  public RunReport run() throws TargetUnreachableException, InterruptedException {
    return run(result -> {});
  }

  /**
   * Checks all selected rules.
   *
   * @param listener is told each result as it comes
   * @throws TargetUnreachableException if there is no connection at all
   * @throws InterruptedException if the calling thread is interrupted
   */
  public RunReport run(RunListener listener)
      throws TargetUnreachableException, InterruptedException {
    Cancellation run = cancellation.child();
    return new VerificationRun(target, options, spec, run, sleepers.apply(run))
        .run(rulePlan(), listener);
  }

  private RulePlan rulePlan() {
    return RulePlan.of(Checks.all(spec), options.selection(), spec);
  }
}
