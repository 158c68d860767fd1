package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.report.ConsoleReport;
import dev.mjproxy.contract.report.ReportFiles;
import dev.mjproxy.contract.verdict.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    subcommands = {ListChecksCommand.class, ExplainCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no MUST failed, and at least one was verified",
      "1:a MUST failed, or nothing was verified",
      "2:a wrong command line, or no connection to the server"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.json, junit.xml and report.html there.")
  private @Nullable Path report;

  @Option(names = "--dry-run", description = "Show what would be checked and what it may cost.")
  private boolean dryRun;

  VerifyCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Verifier verifier = Verifier.of(target.target(environment)).with(run.options());
    if (dryRun) {
      out().print(PlanText.of(verifier.plan()));
      return 0;
    }
    prepareReport();
    RunReport result = verifier.run();
    out().print(ConsoleReport.of(result));
    writeReport(result);
    return result.exitCode();
  }

  private void prepareReport() throws IOException {
    Path directory = report;
    if (directory != null) {
      try {
        new ReportFiles(directory).prepare();
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "--report: expected a directory to write to, found %s: %s"
                .formatted(directory, e.getMessage()),
            e);
      }
    }
  }

  private void writeReport(RunReport result) throws IOException {
    Path directory = report;
    if (directory != null) {
      new ReportFiles(directory).write(result);
      out().println("Reports: " + directory.resolve("report.html"));
    }
  }

  private PrintWriter out() {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("expected to be run by picocli, found no command");
    }
    return command.commandLine().getOut();
  }
}
