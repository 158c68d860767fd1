package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.TargetUnreachableException;
import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.report.ConsoleReport;
import dev.mjproxy.contract.verdict.Baseline;
import dev.mjproxy.contract.verdict.RunReport;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: verifies one server. */
@Command(
    name = "mjproxy-verify",
    description = "Checks whether a server keeps the contract of the midjourney-proxy HTTP API.",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    sortOptions = false,
    subcommandsRepeatable = false,
    subcommands = {ListChecksCommand.class, ExplainCommand.class, DiffCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no MUST failed, and at least one was verified",
      "1:a MUST failed that no baseline knows, or nothing was verified",
      "2:a wrong command line, or no connection to the server"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final boolean isWatched;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private RunOptions run = new RunOptions();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(names = "--dry-run", description = "Show what would be checked and what it may cost.")
  private boolean dryRun;

  @Option(names = "--no-progress", description = "Show no progress, on a terminal either.")
  private boolean noProgress;

  VerifyCommand(Map<String, String> environment, boolean isWatched) {
    this.environment = environment;
    this.isWatched = isWatched;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Commands.out(spec);
    Verifier verifier = Verifier.of(target.target(environment)).with(run.options());
    if (dryRun) {
      out.print(PlanText.of(verifier.plan()));
      return 0;
    }
    Baseline baseline = reports.baseline();
    reports.prepare();
    RunReport result = reports.located(run(verifier).with(baseline));
    out.print(ConsoleReport.of(result));
    reports.write(result, out);
    return result.exitCode();
  }

  private RunReport run(Verifier verifier) throws TargetUnreachableException, InterruptedException {
    if (!isWatched || noProgress) {
      return verifier.run();
    }
    try (Progress progress = new Progress(Commands.err(spec), verifier.plan().rules().size())) {
      return verifier.run(progress);
    }
  }
}
