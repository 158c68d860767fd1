package dev.mjproxy.contract;

import static dev.mjproxy.contract.options.Access.SecretForm.BEARER;
import static dev.mjproxy.contract.options.Access.SecretForm.MJ_API_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.options.Access;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mock server keeps the contract however it is set up. */
final class ContractAgainstOtherMocksTest {
  private static final Duration SHORT = Duration.ofMillis(100);
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

  @ParameterizedTest
  @MethodSource("setups")
  void theContractIsKept(Setup setup) throws Exception {
    try (MockServer mock = MockServer.start(setup.options().withSeed(setup.seed()))) {
      Target target =
          Target.at(mock.baseUrl().toString())
              .withPrefix(setup.prefix())
              .withSecretForm(setup.form());
      assertKept(run(target, List.of(), setup.seed()));
    }
  }

  /** Every seed, length of tasks, prefix, form of the secret and way of queueing at least once. */
  static Stream<Setup> setups() {
    return Stream.of(
        new Setup(HonestServer.options(Duration.ZERO), "", BEARER, 42),
        new Setup(HonestServer.options(Duration.ofMillis(50)), "/mj-fast", MJ_API_SECRET, 1),
        new Setup(HonestServer.options(Duration.ofMillis(700)), "/mj-turbo", BEARER, 2),
        new Setup(HonestServer.options(SHORT).withRemix(true), "/mj-relax", MJ_API_SECRET, 3),
        new Setup(HonestServer.options(SHORT).withConcurrency(1), "", MJ_API_SECRET, 4),
        new Setup(HonestServer.options(SHORT).withConcurrency(1).withQueueSize(10), "", BEARER, 5),
        new Setup(
            HonestServer.options(Duration.ofMillis(50)).withRemix(true).withConcurrency(1),
            "/mj-turbo",
            BEARER,
            Long.MAX_VALUE));
  }

  /** One way to set up the mock server, and to come to it. */
  private record Setup(
      MockServerOptions options, String prefix, Access.SecretForm form, long seed) {
    @Override
    public String toString() {
      return "tasks of %d ms, %d at once, queue of %d, remix %s, prefix '%s', %s, seed %d"
          .formatted(
              options.tasks().duration().toMillis(),
              options.tasks().concurrency(),
              options.tasks().queueSize(),
              options.tasks().remix(),
              prefix,
              form,
              seed);
    }
  }

  private static RunReport run(MockServerOptions options, long seed) throws Exception {
    try (MockServer mock = MockServer.start(options.withSeed(seed))) {
      return run(Target.at(mock.baseUrl().toString()), TASKS, seed);
    }
  }

  private static RunReport run(Target target, List<String> only, long seed) throws Exception {
    return Verifier.of(target.withSecret("S"))
        .with(
            new Verifier.Options(
                new Selection(only, List.of()),
                OptionalInt.of(500),
                new Strictness(true, Strictness.Completeness.VERIFIABLE),
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
