package dev.mjproxy.contract.observed;

import dev.mjproxy.contract.internal.check.UntestedRules;
import dev.mjproxy.contract.internal.coverage.CoverageAnalysis;
import dev.mjproxy.contract.internal.observed.ObservedRun;
import dev.mjproxy.contract.internal.record.Redaction;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Ending;
import dev.mjproxy.contract.result.Observations;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunFacts;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.ServerProfile;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.profile.Profile;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Judges exchanges that somebody else makes, by the rules of the verifier. Sends nothing.
 *
 * <p>Exchanges are added in the order in which they were made; what only a sequence shows, such as
 * a status that goes back, is judged as soon as the exchange is there that shows it. Requests that
 * are wrong by themselves (no JSON, a missing field) may be refused; a server that accepts them is
 * judged as the verifier would. How much is kept is bounded: the latest 2,000 exchanges and 5,000
 * tasks. Thread-safe.
 *
 * <pre>{@code
 * ContractObserver observer = ContractObserver.of(ObserverOptions.BASE.withProfile("relay"));
 * observer.assertKept();
 * }</pre>
 */
public final class ContractObserver {
  private static final int LONGEST = 4_000;

  private final ObserverOptions options;
  private final Profile profile;
  private final ObservedRun run;
  private final Instant created = Instant.now();
  private String url = "";
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  private ContractObserver(ObserverOptions options, boolean judgesAtOnce) {
    this.options = options;
    this.profile = resolve(options.profile());
    this.run = new ObservedRun(profile, options.secret(), options.selection(), judgesAtOnce);
  }

  /** One that holds exchanges against the base contract. */
  public static ContractObserver base() {
    return of(ObserverOptions.BASE);
  }

  /**
   * One with these options.
   *
   * @throws IllegalArgumentException if the profile or the selection names what does not exist
   */
  public static ContractObserver of(ObserverOptions options) {
    return new ContractObserver(options, true);
  }

  /**
   * One for many exchanges at once: it judges each task only when it is asked for the report, so
   * {@link #add} does not say what breaks in the life of a task.
   *
   * @throws IllegalArgumentException if the profile or the selection names what does not exist
   */
  public static ContractObserver ofRecording(ObserverOptions options) {
    return new ContractObserver(options, false);
  }

  /**
   * Takes one exchange.
   *
   * @return what is newly broken by it, without what the profile declares or the baseline accepts
   */
  public synchronized List<Cause> add(ObservedExchange exchange) {
    url = url.isEmpty() ? exchange.request().baseUrl() : url;
    first = exchange.start().isBefore(first) ? exchange.start() : first;
    Instant end = exchange.start().plus(exchange.duration());
    last = end.isAfter(last) ? end : last;
    List<RuleResult> news = run.add(exchange.message());
    return news.isEmpty() ? List.of() : failures(report(news, Observations.NOTHING));
  }

  /** Everything so far, in the form of a report of the verifier. */
  public synchronized RunReport report() {
    List<RuleResult> results = run.results();
    Observations observations =
        CoverageAnalysis.of(
            ApiSpec.bundled(), run.log(), List.of(), run.judged() == 0 ? created : first);
    return new Redaction(run::hideStart).of(report(results, observations));
  }

  /** How many exchanges were of the API, and how many of something else. */
  public synchronized ObservedCounts counts() {
    return new ObservedCounts(run.judged(), run.wrong(), run.foreign(), run.foreignPaths());
  }

  /**
   * Fails if anything was broken that is not known.
   *
   * @throws AssertionError with all findings: expected, found, where, the source, and a command
   *     that sends the request again, its secret masked
   */
  public void assertKept() {
    FindingText.failOn(failures(report()), options);
  }

  /** Options that it was made with. */
  ObserverOptions options() {
    return options;
  }

  private List<Cause> failures(RunReport report) {
    return report.newCauses().stream()
        .filter(
            cause ->
                cause.first().requirement() == Requirement.MUST
                    || (options.isStrict() && cause.first().counts()))
        .toList();
  }

  private RunReport report(List<RuleResult> results, Observations observations) {
    Duration length = first.isAfter(last) ? Duration.ZERO : Duration.between(first, last);
    return new RunReport(
            new RunFacts(
                run.hideStart(url, LONGEST),
                "",
                ApiSpec.bundled().version(),
                0,
                first.isAfter(last) ? created : first,
                length,
                new RunFacts.Traffic(run.judged(), "", 0),
                Ending.COMPLETE),
            new Strictness(options.isStrict(), Strictness.Completeness.ANY),
            results,
            UntestedRules.all(),
            observations,
            options.baseline())
        .takenFor(new ServerProfile(profile.name(), profile.title(), false, List.of()));
  }

  private static Profile resolve(String nameOrFile) {
    try {
      return Profile.resolve(nameOrFile);
    } catch (InvalidSpecException | InvalidPathException e) {
      throw new IllegalArgumentException("the profile: " + e.getMessage(), e);
    }
  }
}
