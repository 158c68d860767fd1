package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mock server in each dialect is taken for that dialect, and little is left to find. */
@Execution(ExecutionMode.CONCURRENT)
final class DialectsTest {
  private static final int MOST_FINDINGS = 3;

  @ParameterizedTest
  @MethodSource("dialects")
  void anHonestServerOfADialectHasFewFindings(String dialect) throws Exception {
    RunReport report = run(dialect, Verifier.Options.AUTO);
    assertThat(report.facts().profile().name()).isEqualTo(dialect);
    assertThat(report.facts().profile().isDetected()).isTrue();
    assertThat(broken(report)).as("%s", text(report)).hasSizeLessThanOrEqualTo(MOST_FINDINGS);
    assertThat(report.count(Verdict.ERROR)).isZero();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void byTheBaseItsDeviationsAreFindings(String dialect) throws Exception {
    RunReport report = run(dialect, "plus");
    assertThat(report.declaredCauses()).isEmpty();
    assertThat(broken(report).isEmpty()).as("%s", text(report)).isEqualTo(dialect.equals("plus"));
  }

  static Stream<String> dialects() {
    return Profile.names().stream();
  }

  private static RunReport run(String dialect, String takenFor) throws Exception {
    try (MockServer mock =
        MockServer.start(HonestServer.options(Duration.ofMillis(400)).withProfile(dialect))) {
      Target target =
          Target.at(mock.baseUrl().toString())
              .withSecret("S")
              .withSecretForm(HonestServer.secretForm(dialect))
              .withTimeouts(
                  new Target.Timeouts(
                      Duration.ofSeconds(10),
                      Duration.ofSeconds(30),
                      Duration.ofMinutes(2),
                      Duration.ofMillis(20)));
      return Verifier.of(target).with(Verifier.Options.DEFAULT.withProfile(takenFor)).run();
    }
  }

  private static List<Cause> broken(RunReport report) {
    return report.newCauses().stream()
        .filter(cause -> cause.first().requirement() == Requirement.MUST)
        .toList();
  }

  private static String text(RunReport report) {
    return broken(report).stream()
        .map(cause -> cause.check() + " " + cause.operations() + " " + cause.first().message())
        .collect(Collectors.joining("\n"));
  }
}
