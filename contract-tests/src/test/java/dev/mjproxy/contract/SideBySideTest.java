package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.LoadLimits;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whole runs with many rules at once, against servers that ask for time. */
final class SideBySideTest {
  private static final MockServer HONEST = HonestServer.start();

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void findingsAndTheirEvidenceAreTheSameHoweverManyRulesRunSideBySide() throws Exception {
    Lie.Defect defect =
        (asked, honest) ->
            honest
                .apply(asked)
                .withHeader("Allow", "")
                .withHeader("Content-Type", "text/plain; charset=utf-8");
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect)) {
      List<String> alone = findings(server, 1);
      assertThat(alone).hasSize(3).isEqualTo(findings(server, 16));
    }
  }

  @Test
  void aQueueThatEmptiesInTimeIsWaitedFor() throws Exception {
    AtomicInteger refusals = new AtomicInteger(2);
    List<Duration> pauses = new CopyOnWriteArrayList<>();
    Lie.Defect full =
        (asked, honest) ->
            asked.path().endsWith("/submit/imagine")
                    && asked.body().contains("\"prompt\"")
                    && refusals.getAndDecrement() > 0
                ? Served.of(200, "application/json", "{\"code\":23,\"description\":\"full\"}")
                : honest.apply(asked);
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), full)) {
      RunReport report =
          Verifier.of(Target.at(server.baseUrl()).withSecret("S"))
              .with(options("lifecycle/submit-is-accepted", 1))
              .sleepingBy(pauses::add)
              .run();
      assertThat(report.count(Verdict.PASS)).isEqualTo(report.results().size());
      assertThat(report.facts().traffic().spent()).isEqualTo(1);
    }
    assertThat(pauses).contains(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void aRateLimitThatEndsInTimeIsWaitedFor() throws Exception {
    Set<String> refused = ConcurrentHashMap.newKeySet();
    Lie.Defect limit =
        (asked, honest) ->
            refused.add(asked.method() + asked.path())
                ? Served.of(429, "text/plain", "").withHeader("Retry-After", "0")
                : honest.apply(asked);
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), limit)) {
      Target target = Target.at(server.baseUrl()).withSecret("S");
      RunReport report = Verifier.of(target).with(options("shape/wrong-method", 0)).run();
      assertThat(report.exitCode()).isZero();
      assertThat(report.count(Verdict.INCONCLUSIVE)).isZero();
    }
  }

  private static List<String> findings(LyingServer server, int connections) throws Exception {
    Target target =
        Target.at(server.baseUrl())
            .withSecret("S")
            .withLoadLimits(
                new LoadLimits(OptionalInt.of(connections), Duration.ZERO, Duration.ZERO));
    RunReport report = Verifier.of(target).with(options("shape", 0)).run();
    return report.causes().stream()
        .map(
            cause ->
                "%s %s %s %s"
                    .formatted(
                        cause.check(),
                        cause.operations(),
                        cause.first().message(),
                        cause.first().evidence().orElseThrow().request()))
        .toList();
  }

  private static Verifier.Options options(String only, int budget) {
    return new Verifier.Options(
        new Selection(List.of(only), List.of()), OptionalInt.of(budget), Strictness.NORMAL, 3);
  }
}
