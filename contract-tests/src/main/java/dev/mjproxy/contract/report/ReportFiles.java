package dev.mjproxy.contract.report;

import dev.mjproxy.contract.verdict.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all report files into one directory. */
public final class ReportFiles {
  private final Path directory;

  /**
   * Reports into one directory.
   *
   * @param directory made if it does not exist; files of the same names are replaced
   */
  public ReportFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes the directory, so that a run does not end with a report that cannot be kept.
   *
   * @throws IOException if it cannot be made or written to
   */
  public void prepare() throws IOException {
    Files.createDirectories(directory);
    if (!Files.isWritable(directory)) {
      throw new IOException("it cannot be written to");
    }
  }

  /**
   * Writes {@code report.html}, {@code report.json}, {@code report.sarif} and {@code junit.xml}.
   */
  public void write(RunReport report) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("report.json"), JsonReport.of(report));
    Files.writeString(directory.resolve("report.sarif"), SarifReport.of(report));
    Files.writeString(directory.resolve("junit.xml"), JunitReport.of(report));
    Files.writeString(directory.resolve("report.html"), HtmlReport.of(report));
  }
}
