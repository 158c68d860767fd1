package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.TargetUnreachableException;
import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.observed.ContractObserver;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.report.ConsoleReport;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main command: verifies one server. */
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
      "0:every MUST that could be verified was verified and kept",
      "1:a MUST failed that no baseline knows, or stayed open, or nothing was verified",
      "2:a wrong command line, no connection to the server, or a recording that cannot be read",
      "3:no MUST failed, yet a check itself did: an error of the verifier",
      "130, 143:ended by Ctrl-C, by TERM; the reports are written"
    })
final class VerifyCommand implements Callable<Integer> {
  private final VerifyMain.Environment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private RecordingOptions recording = new RecordingOptions();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(names = "--dry-run", description = "Show what would be checked and what it may cost.")
  private boolean dryRun;

  @Option(
      names = "--no-progress",
      description = "Show no progress: no bar on a terminal, no line every 30 s elsewhere.")
  private boolean noProgress;

  VerifyCommand(VerifyMain.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Commands.out(spec);
    if (recording.isGiven()) {
      return judgeRecording(out);
    }
    Verifier verifier =
        Verifier.of(target.target(environment.environment()))
            .with(run.options())
            .cancelledBy(environment.cancellation());
    if (dryRun) {
      out.print(PlanText.of(verifier.plan()));
      return 0;
    }
    Baseline baseline = reports.baseline();
    reports.prepare();
    return written(run(verifier).with(baseline), out);
  }

  private int judgeRecording(PrintWriter out) throws IOException {
    Baseline baseline = reports.baseline();
    reports.prepare();
    ContractObserver observer =
        ContractObserver.ofRecording(
            recording.adapted(
                run.observerOptions(target.secret(environment.environment())).with(baseline)));
    Cancellation cancellation = environment.cancellation();
    recording.read(observer, cancellation, out);
    return written(observer.report().with(cancellation.ending()).with(baseline), out);
  }

  private int written(RunReport report, PrintWriter out) throws IOException {
    RunReport result = reports.located(report);
    out.print(ConsoleReport.of(result));
    reports.write(result, out);
    return result.exitCode();
  }

  private RunReport run(Verifier verifier) throws TargetUnreachableException, InterruptedException {
    if (noProgress) {
      return verifier.run();
    }
    PrintWriter err = Commands.err(spec);
    int rules = verifier.plan().rules().size();
    if (environment.isWatched()) {
      try (Progress progress = new Progress(err, rules)) {
        return verifier.run(progress);
      }
    }
    try (ProgressLines lines = new ProgressLines(err, rules)) {
      return verifier.run(lines);
    }
  }
}
