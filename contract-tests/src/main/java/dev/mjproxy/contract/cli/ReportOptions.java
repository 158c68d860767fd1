package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.internal.record.RequestFiles;
import dev.mjproxy.contract.report.BaselineFile;
import dev.mjproxy.contract.report.ReportFiles;
import dev.mjproxy.contract.report.SarifFile;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options of baseline and reports. */
final class ReportOptions {
  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write report.html, report.json, report.sarif and junit.xml there.")
  private @Nullable Path directory;

  @Option(
      names = "--sarif-file",
      paramLabel = "PATH",
      description =
          "The file in your repository that results in report.sarif point to, relative to its root."
              + " Default: the bundled spec.")
  private @Nullable String sarifFile;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings in this file are known and fail nothing.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write this run's findings there, for --baseline.")
  private @Nullable Path newBaseline;

  /** The known findings; read before the run, so that a bad file costs nothing. */
  Baseline baseline() {
    try {
      return baseline == null ? Baseline.NONE : new BaselineFile(baseline).read();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--baseline: " + e.getMessage(), e);
    }
  }

  /** Makes sure that the run does not end with something that cannot be written. */
  void prepare() {
    if (directory != null) {
      try {
        files(directory).prepare();
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "--report: expected a directory to write to, found %s: %s"
                .formatted(directory, e.getMessage()),
            e);
      }
    }
    if (newBaseline != null) {
      Path parent = newBaseline.toAbsolutePath().getParent();
      if (parent == null || !Files.isWritable(parent) || Files.isDirectory(newBaseline)) {
        throw new IllegalArgumentException(
            "--write-baseline: expected a file that can be written, found " + newBaseline);
      }
    }
  }

  /** The report with commands that find their files in the report folder. */
  RunReport located(RunReport report) {
    return directory == null ? report : RequestFiles.in(directory.toString(), report);
  }

  private ReportFiles files(Path folder) {
    try {
      return sarifFile == null
          ? new ReportFiles(folder)
          : new ReportFiles(folder, SarifFile.at(sarifFile));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--sarif-file: " + e.getMessage(), e);
    }
  }

  void write(RunReport report, PrintWriter out) throws IOException {
    if (directory != null) {
      files(directory).write(report);
      out.println("Reports: " + directory.resolve("report.html"));
    } else if (!RequestFiles.of(report).isEmpty()) {
      out.println("The files that some of these commands read are written with --report DIR.");
    }
    if (newBaseline != null) {
      Baseline renewed =
          report.baseline().renewed(report.results()).takenFor(report.facts().profile().name());
      new BaselineFile(newBaseline).write(renewed);
      out.println("Baseline: %s, %d findings".formatted(newBaseline, renewed.entries().size()));
    }
  }
}
