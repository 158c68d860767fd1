package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.hostile.MutatingServer;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.options.LoadLimits;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.report.ReportFiles;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever becomes of a share of all replies, a run ends with its reports and without an error. */
@Execution(ExecutionMode.CONCURRENT)
final class FuzzedRepliesTest {
  @ParameterizedTest
  @CsvSource({"1, 0.05", "2, 0.10", "3, 0.15", "4, 0.20", "5, 0.25"})
  void theRunEndsWithoutAnErrorOfOurs(long seed, double share, @TempDir Path directory)
      throws Exception {
    try (MockServer honest = HonestServer.start(Duration.ofMillis(150));
        LyingServer server =
            LyingServer.start(honest.baseUrl().toString(), MutatingServer.of(seed, share))) {
      RunReport report =
          Verifier.of(
                  Target.at(server.baseUrl())
                      .withSecret("S")
                      .withTimeouts(
                          new Target.Timeouts(
                              Duration.ofSeconds(4),
                              Duration.ofMillis(600),
                              Duration.ofMinutes(2),
                              Duration.ofMillis(50)))
                      .withLoadLimits(
                          new LoadLimits(OptionalInt.empty(), Duration.ZERO, Duration.ZERO)))
              .with(
                  new Verifier.Options(Selection.ALL, OptionalInt.of(500), Strictness.NORMAL, seed))
              .run();
      assertThat(report.results())
          .filteredOn(result -> result.verdict() == Verdict.ERROR)
          .extracting(result -> result.id() + "\n" + result.outcome().stackTrace())
          .isEmpty();
      new ReportFiles(directory).write(report);
      assertThat(directory.resolve("report.json")).isNotEmptyFile();
    }
  }
}
