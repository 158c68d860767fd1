package dev.mjproxy.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baselines as files. */
final class BaselineFileTest {
  @TempDir private Path directory;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Baseline baseline =
        new Baseline(
            List.of(
                new Baseline.Entry(
                    new Fingerprint("shape/a", "fetchTask", "/*/id", "a: \"b\" # c"), "ticket 7"),
                new Baseline.Entry(new Fingerprint("shape/b", "", "", "HTTP 405"), "")));
    BaselineFile file = new BaselineFile(directory.resolve("known.yaml"));
    file.write(baseline);
    assertThat(file.read()).isEqualTo(baseline);
    assertThat(Files.readString(directory.resolve("known.yaml")))
        .startsWith("# Findings that are known")
        .contains("  - check: shape/a\n    operation: fetchTask\n");
  }

  @Test
  void jsonIsReadToo() throws IOException {
    Path file = directory.resolve("known.json");
    Files.writeString(file, "{\"format\": 1, \"findings\": [{\"check\": \"a/b\"}]}");
    assertThat(new BaselineFile(file).read().entries())
        .containsExactly(new Baseline.Entry(new Fingerprint("a/b", "", "", ""), ""));
  }

  @Test
  void aBadFileIsRefusedWithItsPlace() throws IOException {
    refused("format: 2\nfindings: []", "expected 'format: 1' at the top");
    refused("format: 1", "expected a list 'findings'");
    refused("format: 1\nfindings: [7]", "expected findings[0] with check, operation");
    refused("format: 1\nfindings: [{operation: x}]", "expected a check in findings[0]");
    refused(
        "format: 1\nfindings: [{check: a, chekc: b}]",
        "expected only check, operation, pointer, expected and reason in findings[0], found 'chekc'");
    refused("format: 1\nfindings: [}", ":2: expected YAML, found something else");
    assertThatThrownBy(() -> new BaselineFile(directory).read())
        .hasMessage(directory + ": expected a readable file");
  }

  private void refused(String text, String message) throws IOException {
    Path file = Files.writeString(directory.resolve("bad.yaml"), text);
    assertThatThrownBy(() -> new BaselineFile(file).read())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }
}
