package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.check.Selection;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.RunReport;
import dev.mjproxy.contract.verdict.Strictness;
import dev.mjproxy.contract.verdict.Verdict;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The mock server keeps the contract however it is set up. */
final class ContractAgainstOtherMocksTest {
  private static final List<String> TASKS =
      List.of("lifecycle", "callback", "task", "action", "list", "returncode/modal-rules");

  @Test
  void withRemixEveryWindowIsSubmitted() throws Exception {
    RunReport report = run(HonestServer.options(Duration.ofMillis(200)).withRemix(true), 7);
    assertThat(report.results())
        .filteredOn(result -> result.check().equals("action/modal-keeps-the-id"))
        .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.PASS));
    assertKept(report);
  }

  @Test
  void tasksThatTakeNoTimeKeepItToo() throws Exception {
    assertKept(run(HonestServer.options(Duration.ZERO), 42));
  }

  @Test
  void pathsOfAnotherModeKeepItToo() throws Exception {
    try (MockServer mock = MockServer.start(HonestServer.options(Duration.ofMillis(100)))) {
      assertKept(run(Target.at(mock.baseUrl().toString()).withPrefix("/mj-turbo"), 3));
    }
  }

  private static RunReport run(MockServerOptions options, long seed) throws Exception {
    try (MockServer mock = MockServer.start(options.withSeed(seed))) {
      return run(Target.at(mock.baseUrl().toString()), seed);
    }
  }

  private static RunReport run(Target target, long seed) throws Exception {
    return Verifier.of(target.withSecret("S"))
        .with(
            new Verifier.Options(
                new Selection(TASKS, List.of()),
                OptionalInt.of(50),
                new Strictness(true, false),
                seed))
        .run();
  }

  private static void assertKept(RunReport report) {
    assertThat(report.results())
        .filteredOn(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN)
        .extracting(RuleResult::toString)
        .isEmpty();
    assertThat(report.exitCode()).as(report.sentence()).isZero();
  }
}
