package dev.mjproxy.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.internal.record.RequestFiles;
import dev.mjproxy.contract.result.Curl;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Samples;
import dev.mjproxy.contract.result.Strictness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where reports are written to, and how. */
final class ReportFilesTest {
  private static final RunReport REPORT = report("[".repeat(5_000));

  @TempDir private Path folder;

  @Test
  void reportsAreForTheirOwnerOnly() throws IOException {
    write(folder.resolve("out"), REPORT);
    try (var files = Files.walk(folder.resolve("out"))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSize(5);
      for (Path file : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aLinkIsReplacedAndNotFollowed() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Path out = Files.createDirectory(folder.resolve("out"));
    for (String name : List.of("report.json", "report.html", "report.sarif", "junit.xml")) {
      Files.createSymbolicLink(out.resolve(name), precious);
    }
    write(out, REPORT);
    assertThat(precious).hasContent("precious");
    assertThat(Files.isRegularFile(out.resolve("report.json"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void aFileThatCannotBeWrittenCostsNoneOfTheOthers() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createDirectory(out.resolve("report.json"));
    Files.createDirectory(out.resolve("report.html"));
    assertThatThrownBy(() -> write(out, REPORT))
        .isInstanceOf(IOException.class)
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    assertThat(out.resolve("junit.xml")).isNotEmptyFile();
    assertThat(out.resolve("report.sarif")).isNotEmptyFile();
  }

  @Test
  void aFolderThatIsALinkIsRefused() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve(Curl.FOLDER), elsewhere);
    assertThatThrownBy(() -> write(out, REPORT)).isInstanceOf(IOException.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aFileIsWholeOrAsItWas() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path taken = Files.createDirectory(out.resolve("report.json"));
    assertThatThrownBy(() -> new ReportFiles(out).prepare())
        .hasMessage(taken + ": expected a file or nothing, found a directory");
    assertThatThrownBy(() -> WholeFile.write(taken, "x")).isInstanceOf(IOException.class);
    assertThat(out).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void longBodiesLieBesideTheReport() throws IOException {
    Path out = folder.resolve("out");
    write(out, RequestFiles.in("out", REPORT));
    String console = ConsoleReport.of(RequestFiles.in("out", REPORT));
    assertThat(console).contains("--data-binary '@out/requests/").doesNotContain("[[[");
    String name = console.replaceAll("(?s).*@out/(requests/[^']+)'.*", "$1");
    assertThat(out.resolve(name)).hasContent("[".repeat(5_000));
  }

  @Test
  void withoutLongBodiesThereIsNoFolderForThem() throws IOException {
    write(folder.resolve("out"), report("{}"));
    assertThat(folder.resolve("out").resolve(Curl.FOLDER)).doesNotExist();
  }

  private static void write(Path out, RunReport report) throws IOException {
    new ReportFiles(out).write(report);
  }

  private static RunReport report(String body) {
    Curl curl = Curl.of("curl", "/x", Optional.of(body.getBytes(StandardCharsets.UTF_8)));
    Finding finding =
        Finding.must("status", "", "HTTP 400", "HTTP 500")
            .seenIn(new Evidence("fetchTask", "GET /x", "HTTP 500", 500, 3, curl));
    return Samples.report(
        Strictness.NORMAL,
        Samples.result("a", Requirement.MUST, Outcome.of(List.of(finding))),
        Samples.result(
            "b", Requirement.MUST, Outcome.of(List.of(Finding.must("x", "", "y", "z")))));
  }
}
