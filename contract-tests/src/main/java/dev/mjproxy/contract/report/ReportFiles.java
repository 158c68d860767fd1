package dev.mjproxy.contract.report;

import dev.mjproxy.contract.internal.record.RequestFiles;
import dev.mjproxy.contract.result.Curl;
import dev.mjproxy.contract.result.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes all report files into one directory. */
public final class ReportFiles {
  private static final List<String> FILES =
      List.of("report.json", "report.sarif", "junit.xml", "report.html");

  private final Path directory;
  private final SarifFile sarif;

  /**
   * Reports into one directory.
   *
   * @param directory made if it does not exist; files of the same names are replaced
   */
  public ReportFiles(Path directory) {
    this(directory, SarifFile.ofTheSpec());
  }

  /**
   * Reports into one directory.
   *
   * @param directory made if it does not exist; files of the same names are replaced
   * @param sarif what results in {@code report.sarif} point to
   */
  public ReportFiles(Path directory, SarifFile sarif) {
    this.directory = directory;
    this.sarif = sarif;
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
    for (String name : FILES) {
      WholeFile.expectReplaceable(directory.resolve(name));
    }
  }

  /**
   * Writes {@code report.html}, {@code report.json}, {@code report.sarif} and {@code junit.xml},
   * and what their commands read. Each file is whole or not there, and readable by its owner only.
   * One that cannot be written costs none of the others.
   *
   * @throws IOException if a file could not be written; the first failure, the others suppressed in
   *     it
   */
  public void write(RunReport report) throws IOException {
    Files.createDirectories(directory);
    Failures failures = new Failures();
    failures.of(() -> requests(RequestFiles.of(report)));
    failures.of(() -> WholeFile.write(file("report.json"), JsonReport.of(report)));
    failures.of(() -> WholeFile.write(file("report.sarif"), SarifReport.of(report, sarif)));
    failures.of(() -> WholeFile.write(file("junit.xml"), JunitReport.of(report)));
    failures.of(() -> WholeFile.write(file("report.html"), HtmlReport.of(report)));
    failures.throwFirst();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private void requests(Map<String, byte[]> files) throws IOException {
    Path folder = directory.resolve(Curl.FOLDER);
    if (!files.isEmpty()) {
      WholeFile.makeFolder(folder);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      WholeFile.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Makes one file, or several. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  /** What went wrong, while everything else is still tried. */
  private static final class Failures {
    private final List<Exception> all = new ArrayList<>();

    void of(Writing writing) {
      try {
        writing.run();
      } catch (IOException | RuntimeException e) {
        all.add(e);
      }
    }

    void throwFirst() throws IOException {
      if (all.isEmpty()) {
        return;
      }
      Exception first = all.get(0);
      all.stream().skip(1).forEach(first::addSuppressed);
      if (first instanceof IOException failed) {
        throw failed;
      }
      throw (RuntimeException) first;
    }
  }
}
