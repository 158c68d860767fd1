package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.HonestServer;
import dev.mjproxy.contract.Target;
import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.check.Selection;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.verdict.Cause;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.contract.verdict.RunReport;
import dev.mjproxy.contract.verdict.Strictness;
import dev.mjproxy.contract.verdict.Verdict;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Puts mutants before the verifier, several at a time, each worker with an honest server of its own
 * that is emptied between two runs.
 */
final class Laboratory implements AutoCloseable {
  private static final Duration TASKS = Duration.ofMillis(150);
  private static final Target.Timeouts TIMEOUTS =
      new Target.Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofMinutes(2),
          Duration.ofMillis(20));

  private final BlockingQueue<MockServer> servers;
  private final ExecutorService workers;
  private final Rehearsal rehearsal = new Rehearsal();

  /** A laboratory with so many workers. */
  Laboratory(int size) {
    servers = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      servers.add(HonestServer.start(TASKS));
    }
    workers = Executors.newFixedThreadPool(size);
  }

  /**
   * A whole run against the honest server, which all others are compared with.
   *
   * @return what was wrong with it, which has to be nothing
   */
  List<String> rehearse() throws Exception {
    Mutant none = new Mutant("none/", Requirement.MUST, List.of(), reach -> rehearsal.defect());
    return List.of(run(none, Selection.ALL).seenBy().split(" ")).stream()
        .filter(check -> !check.isEmpty())
        .toList();
  }

  /** What becomes of each, in their order. */
  List<Examined> examine(List<Mutant> mutants, Consumer<Examined> listener)
      throws InterruptedException, ExecutionException {
    List<Future<Examined>> pending = new ArrayList<>();
    for (Mutant mutant : mutants) {
      pending.add(
          workers.submit(
              () -> {
                Examined examined = examine(mutant);
                listener.accept(examined);
                return examined;
              }));
    }
    List<Examined> examined = new ArrayList<>();
    for (Future<Examined> each : pending) {
      examined.add(each.get());
    }
    return examined;
  }

  /** First by the rules that should see it; a whole run has the last word on what they let pass. */
  private Examined examine(Mutant mutant) throws Exception {
    if (!rehearsal.reaches(mutant)) {
      return new Examined(mutant, Fate.NOT_REACHED, "");
    }
    if (!mutant.rules().isEmpty()) {
      Examined quick = run(mutant, new Selection(mutant.rules(), List.of()));
      if (quick.fate() == Fate.KILLED) {
        return quick;
      }
    }
    return run(mutant, Selection.ALL);
  }

  private Examined run(Mutant mutant, Selection selection) throws Exception {
    MockServer honest = servers.take();
    Reach reach = new Reach();
    try {
      honest.reset();
      RunReport report = run(honest, mutant.defects().apply(reach), selection);
      String seenBy =
          report.causes().stream().map(Cause::check).distinct().collect(Collectors.joining(" "));
      return new Examined(mutant, fate(report, reach), seenBy);
    } finally {
      servers.add(honest);
    }
  }

  /** A run against a server with this defect. */
  private static RunReport run(MockServer honest, Lie.Defect defect, Selection selection)
      throws Exception {
    try (LyingServer liar = LyingServer.start(honest.baseUrl().toString(), defect)) {
      return Verifier.of(Target.at(liar.baseUrl()).withSecret("S").withTimeouts(TIMEOUTS))
          .with(
              new Verifier.Options(
                  selection,
                  OptionalInt.of(500),
                  Strictness.NORMAL.with(Strictness.Completeness.ANY),
                  0))
          .run();
    }
  }

  private static Fate fate(RunReport report, Reach reach) {
    if (report.count(Verdict.ERROR) > 0) {
      return Fate.ERROR;
    }
    if (!reach.isReached()) {
      return report.causes().isEmpty() ? Fate.NOT_REACHED : Fate.SURVIVED;
    }
    if (report.exitCode() != 0) {
      return Fate.KILLED;
    }
    return report.causes().isEmpty() ? Fate.SURVIVED : Fate.WARNED;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    servers.forEach(MockServer::close);
  }
}
