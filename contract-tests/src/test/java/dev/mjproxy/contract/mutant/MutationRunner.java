package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.HonestServer;
import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts mutants before the verifier, several at a time, each worker with an honest server of its own
 * that is emptied between two runs.
 */
final class MutationRunner implements AutoCloseable {
  private static final Duration TASKS = Duration.ofMillis(150);
  private static final Target.Timeouts TIMEOUTS =
      new Target.Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofMinutes(2),
          Duration.ofMillis(20));

  private final String profile;
  private final BlockingQueue<MockServer> servers;
  private final ExecutorService workers;
  private final BaselineRecording rehearsal = new BaselineRecording();
  private Set<String> notes = Set.of();

  /** A runner with so many workers. */
  MutationRunner(int size) {
    this(size, "plus");
  }

  /** The same before servers of a dialect, which the verifier is told by its name. */
  MutationRunner(int size, String profile) {
    this.profile = profile;
    servers = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      servers.add(MockServer.start(HonestServer.options(TASKS).withProfile(profile)));
    }
    workers = Executors.newFixedThreadPool(size);
  }

  /**
   * A whole run against the honest server, which all others are compared with: what that is told of
   * counts for no mutant.
   *
   * @return the broken MUSTs and SHOULDs that it was accused of, which have to be none
   */
  List<String> rehearse() throws Exception {
    MockServer honest = servers.take();
    try {
      RunReport report = run(honest, rehearsal.defect(), Selection.ALL);
      notes = checks(report, cause -> true);
      return List.copyOf(checks(report, cause -> cause.first().counts()));
    } finally {
      servers.add(honest);
    }
  }

  /** What becomes of each, in their order. */
  List<MutantResult> examine(List<Mutant> mutants, Consumer<MutantResult> listener)
      throws InterruptedException, ExecutionException {
    List<Future<MutantResult>> pending = new ArrayList<>();
    for (Mutant mutant : mutants) {
      pending.add(
          workers.submit(
              () -> {
                MutantResult examined = examine(mutant);
                listener.accept(examined);
                return examined;
              }));
    }
    List<MutantResult> examined = new ArrayList<>();
    for (Future<MutantResult> each : pending) {
      examined.add(each.get());
    }
    return examined;
  }

  /** First by the rules that should see it; a whole run has the last word on what they let pass. */
  private MutantResult examine(Mutant mutant) throws Exception {
    if (!rehearsal.reaches(mutant)) {
      return new MutantResult(mutant, MutantStatus.NOT_REACHED, "");
    }
    if (!mutant.rules().isEmpty()) {
      MutantResult quick = run(mutant, new Selection(mutant.rules(), List.of()));
      if (quick.fate() == MutantStatus.KILLED) {
        return quick;
      }
    }
    return run(mutant, Selection.ALL);
  }

  private MutantResult run(Mutant mutant, Selection selection) throws Exception {
    MockServer honest = servers.take();
    HitCounter reach = new HitCounter();
    try {
      honest.reset();
      RunReport report = run(honest, mutant.defects().apply(reach), selection);
      Set<String> seenBy = checks(report, cause -> true);
      seenBy.removeAll(notes);
      return new MutantResult(
          mutant, fate(report, reach, !seenBy.isEmpty()), String.join(" ", seenBy));
    } finally {
      servers.add(honest);
    }
  }

  /** A run against a server with this defect. */
  private RunReport run(MockServer honest, Lie.Defect defect, Selection selection)
      throws Exception {
    try (LyingServer liar = LyingServer.start(honest.baseUrl().toString(), defect)) {
      Target target =
          Target.at(liar.baseUrl())
              .withSecret("S")
              .withSecretForm(HonestServer.secretForm(profile))
              .withTimeouts(TIMEOUTS);
      return Verifier.of(target)
          .with(
              new Verifier.Options(
                  selection,
                  OptionalInt.of(500),
                  Strictness.NORMAL.with(Strictness.Completeness.ANY),
                  0,
                  takenFor()))
          .run();
    }
  }

  /** A defect of a base server must not be forgiven by taking the server for a dialect. */
  private String takenFor() {
    return profile.equals("plus") ? Verifier.Options.AUTO : profile;
  }

  private static Set<String> checks(RunReport report, Predicate<Cause> which) {
    return report.newCauses().stream()
        .filter(which)
        .map(Cause::check)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static MutantStatus fate(RunReport report, HitCounter reach, boolean isNoticed) {
    if (report.count(Verdict.ERROR) > 0) {
      return MutantStatus.ERROR;
    }
    if (!reach.isReached()) {
      return isNoticed ? MutantStatus.SURVIVED : MutantStatus.NOT_REACHED;
    }
    if (report.exitCode() != 0) {
      return MutantStatus.KILLED;
    }
    return isNoticed ? MutantStatus.WARNED : MutantStatus.SURVIVED;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    servers.forEach(MockServer::close);
  }
}
