package dev.mjproxy.contract;

import static dev.mjproxy.contract.Results.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.hostile.HostileServer;
import dev.mjproxy.contract.hostile.HostileServers;
import dev.mjproxy.contract.liar.Asked;
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
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit 0 says something, and what was spent is what was accepted. */
@Execution(ExecutionMode.CONCURRENT)
final class FalseGreenTest {
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(150));
  private static final int GOING = 60;

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "falls silent after six replies",
        "limits the rate after six replies",
        "limits the rate from the start"
      })
  void aServerThatStopsToAnswerIsNoSuccess(String name) throws Exception {
    HostileServer hostile =
        HostileServers.all().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    try (LyingServer server =
        LyingServer.start(HONEST.baseUrl().toString(), hostile.defects().get())) {
      RunReport report = run(server.baseUrl(), 500, Strictness.NORMAL);
      assertThat(report.exitCode()).as(report.sentence()).isEqualTo(1);
      assertThat(report.sentence()).contains("not verified");
    }
  }

  @Test
  void aServerThatFallsSilentIsSaidToHaveGone() throws Exception {
    HostileServer silent =
        HostileServers.all().stream()
            .filter(it -> it.name().equals("falls silent after six replies"))
            .findFirst()
            .orElseThrow();
    Strictness lenient = Strictness.NORMAL.with(Strictness.Completeness.ANY);
    try (LyingServer server =
        LyingServer.start(HONEST.baseUrl().toString(), silent.defects().get())) {
      RunReport report = run(server.baseUrl(), 500, lenient);
      assertThat(result(report, "access/server-keeps-answering").verdict()).isEqualTo(Verdict.FAIL);
      assertThat(report.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatGoesAwayIsSaidToHaveGoneAndChargedForWhatItTook() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    AtomicInteger billed = new AtomicInteger();
    CompletableFuture<LyingServer> going = new CompletableFuture<>();
    Lie.Defect defect =
        (asked, honest) -> {
          if (requests.incrementAndGet() == GOING) {
            Thread closer = new Thread(() -> going.join().close(), "goes-away");
            closer.setDaemon(true);
            closer.start();
          }
          return counted(billed, asked, honest.apply(asked));
        };
    LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect);
    going.complete(server);
    RunReport report = run(server.baseUrl(), 500, Strictness.NORMAL);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(result(report, "access/server-keeps-answering").outcome().findings().get(0).found())
        .startsWith("the server went away: no TCP connection");
    // What was under way when it went may have been accepted, and is charged.
    assertThat(report.facts().traffic().spent()).isBetween(0, billed.get() + GOING);
    assertThat(requests.get()).isLessThan(GOING + 40);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, 20, 30})
  void aServerThatIsNotOurMockCostsNoMoreThanTheBudget(int budget) throws Exception {
    AtomicInteger billed = new AtomicInteger();
    Lie.Defect defect =
        (asked, honest) ->
            counted(billed, asked, honest.apply(asked)).withHeader("X-Mjproxy-Mock", "");
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect)) {
      RunReport report = run(server.baseUrl(), budget, Strictness.NORMAL);
      assertThat(billed.get()).isLessThanOrEqualTo(budget);
      assertThat(report.facts().traffic().spent()).isEqualTo(billed.get());
      assertThat(report.count(Verdict.ERROR)).isZero();
      assertThat(report.exitCode()).as(report.sentence()).isZero();
    }
  }

  private static Served counted(AtomicInteger billed, Asked asked, Served served) {
    boolean isSubmission =
        asked.path().contains("/submit/") || asked.path().endsWith("/insight-face/swap");
    int code = served.json().path("code").asInt(0);
    if (isSubmission && (code == 1 || code == 21 || code == 22)) {
      billed.incrementAndGet();
    }
    return served;
  }

  private static RunReport run(String url, int budget, Strictness strictness) throws Exception {
    return Verifier.of(
            Target.at(url)
                .withSecret("S")
                .withTimeouts(
                    new Target.Timeouts(
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(3),
                        Duration.ofMillis(50)))
                .withLoadLimits(new LoadLimits(OptionalInt.empty(), Duration.ZERO, Duration.ZERO)))
        .with(new Verifier.Options(Selection.ALL, OptionalInt.of(budget), strictness, 1))
        .run();
  }
}
