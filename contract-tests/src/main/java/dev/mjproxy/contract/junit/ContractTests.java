package dev.mjproxy.contract.junit;

import dev.mjproxy.contract.Target;
import dev.mjproxy.contract.TargetUnreachableException;
import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.RunReport;
import dev.mjproxy.contract.verdict.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All rules as dynamic tests: extend it, say which server, and run. */
public abstract class ContractTests {

  /** The server to verify. */
  protected abstract Target target();

  /** How to run; all checks with the default budget unless overridden. */
  protected Verifier.Options options() {
    return Verifier.Options.DEFAULT;
  }

  /** One test for each rule; its name is the rule's id and requirement. */
  @TestFactory
  Stream<DynamicTest> contract() throws TargetUnreachableException, InterruptedException {
    RunReport report = Verifier.of(target()).with(options()).run();
    return report.results().stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    "%s (%s)".formatted(result.id(), result.requirement()),
                    () -> expectKept(report, result)));
  }

  private static void expectKept(RunReport report, RuleResult result) {
    if (report.isFailure(result)) {
      Assertions.fail(
          "%s: %s%s"
              .formatted(
                  result.sentence(),
                  result.outcome().reason(),
                  result.outcome().findings().stream()
                      .map(Finding::message)
                      .collect(Collectors.joining("\n  ", "\n  ", ""))));
    }
    Assumptions.assumeTrue(
        result.verdict() == Verdict.PASS || result.verdict() == Verdict.WARN,
        () -> result.verdict().word() + ": " + result.outcome().reason());
  }
}
