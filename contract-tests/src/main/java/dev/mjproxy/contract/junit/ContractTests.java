package dev.mjproxy.contract.junit;

import dev.mjproxy.contract.TargetUnreachableException;
import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.internal.record.RequestFiles;
import dev.mjproxy.contract.internal.text.VisibleText;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.report.BaselineFile;
import dev.mjproxy.contract.report.CauseText;
import dev.mjproxy.contract.report.ReportFiles;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * All rules as dynamic tests: extend it, say which server, and run. The first test is the run
 * itself and takes its time; then comes one for each rule, named by the rule's id.
 *
 * <pre>{@code
 * final class OurServerContractTest extends ContractTests {
 *   protected Target target() {
 *     return Target.at("http://127.0.0.1:8080").withSecret("S");
 *   }
 * }
 * }</pre>
 */
public abstract class ContractTests {
  private boolean isBegun;
  private Optional<RunReport> finished = Optional.empty();

  /** The server to verify. */
  protected abstract Target target();

  /** How to run; all checks with the default budget unless overridden. */
  protected Verifier.Options options() {
    return Verifier.Options.DEFAULT;
  }

  /** A file of known findings, which fail nothing; none unless overridden. */
  protected Optional<Path> baseline() {
    return Optional.empty();
  }

  /** The folder that the reports are written to; none unless overridden. */
  protected Optional<Path> reportFolder() {
    return Optional.empty();
  }

  /** The run, and one test for each rule. */
  @TestFactory
  Stream<DynamicTest> contract() {
    Verifier verifier = Verifier.of(target()).with(options());
    Stream<DynamicTest> rules =
        verifier.plan().rules().stream()
            .map(rule -> test(rule.id(), () -> expectKept(verifier, rule.id())));
    return Stream.concat(
        Stream.of(test("the run against " + target().url(), () -> run(verifier))), rules);
  }

  /** Of a source that is no method, or Surefire would name it {@code contract()[7]}. */
  private static DynamicTest test(String name, Executable executable) {
    return DynamicTest.dynamicTest(name, URI.create("mjproxy:rule"), executable);
  }

  /** Made by whichever test comes first, also where tests run side by side. */
  private synchronized RunReport run(Verifier verifier)
      throws TargetUnreachableException, InterruptedException, IOException {
    RunReport made = finished.orElse(null);
    if (made != null) {
      return made;
    }
    Assumptions.assumeFalse(isBegun, "there was no run");
    isBegun = true;
    Baseline known = baseline().map(file -> new BaselineFile(file).read()).orElse(Baseline.NONE);
    ReportFiles files = reportFolder().map(ReportFiles::new).orElse(null);
    if (files != null) {
      files.prepare();
    }
    RunReport run = verifier.run().with(known);
    RunReport report = reportFolder().map(it -> RequestFiles.in(it.toString(), run)).orElse(run);
    if (files != null) {
      files.write(report);
    }
    finished = Optional.of(report);
    return report;
  }

  private void expectKept(Verifier verifier, String ruleId) throws Exception {
    RunReport report = run(verifier);
    Optional<RuleResult> result =
        report.results().stream().filter(it -> it.id().equals(ruleId)).findFirst();
    Assumptions.assumeTrue(result.isPresent(), "about an operation that the server does not have");
    result.ifPresent(it -> expectKept(report, it));
  }

  private static void expectKept(RunReport report, RuleResult result) {
    if (report.isFailure(result) || result.verdict() == Verdict.ERROR) {
      Assertions.fail(message(report, result));
    }
    Assumptions.assumeTrue(
        result.verdict() == Verdict.PASS || result.verdict() == Verdict.WARN,
        () ->
            result.verdict() == Verdict.FAIL
                ? "known to the baseline: " + message(report, result)
                : VisibleText.line(reason(result)));
  }

  private static String message(RunReport report, RuleResult result) {
    List<Cause> causes = Cause.of(List.of(result), report.baseline()::knows);
    String head = "%s: %s".formatted(result.id(), result.sentence());
    if (causes.isEmpty()) {
      return head + "\n  " + VisibleText.line(reason(result));
    }
    return causes.stream()
        .map(cause -> "\n  " + String.join("\n  ", CauseText.of(cause)))
        .collect(Collectors.joining("\n", head, ""));
  }

  private static String reason(RuleResult result) {
    return result.verdict().word() + ": " + result.outcome().reason();
  }
}
