package dev.mjproxy.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.HonestServer;
import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.report.BaselineFile;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.mock.MockServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What a user of the JUnit tests sees. */
final class ContractTestsTest {
  private static final MockServer HONEST = HonestServer.start();
  private static final Lie.Defect LIE =
      (asked, honest) -> {
        Served served = honest.apply(asked);
        return served.status() == 405 ? Served.of(500, "text/plain", "o\u001bops") : served;
      };

  @TempDir private Path folder;

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void theRunIsATestAndEveryRuleIsOne() throws Throwable {
    List<DynamicTest> tests = new Ours(HONEST.baseUrl().toString(), folder).contract().toList();
    assertThat(tests)
        .extracting(DynamicTest::getDisplayName)
        .startsWith("the run against " + HONEST.baseUrl(), "access/server-answers")
        .contains("shape/wrong-method/submitBlend");
    // Surefire names what comes of a method after the method.
    assertThat(tests).allMatch(it -> it.getTestSourceUri().isPresent());
    tests.get(0).getExecutable().execute();
    tests.get(1).getExecutable().execute();
  }

  @Test
  void aFailureSaysWhatFailed() throws Exception {
    try (LyingServer liar = LyingServer.start(HONEST.baseUrl().toString(), LIE)) {
      assertThatThrownBy(
              () -> execute(new Ours(liar.baseUrl(), folder), "shape/wrong-method/submitBlend"))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("shape/wrong-method/submitBlend: ")
          .hasMessageContaining("\n  expected  HTTP 405 for the method ")
          .hasMessageContaining("\n  found     HTTP 500, text/plain, bytes 6f 1b 6f 70 73")
          .hasMessageContaining("\n  again     curl -i -X ");
      assertThat(folder.resolve("out/report.html")).exists();
    }
  }

  @Test
  void aKnownFindingFailsNothing() throws Exception {
    try (LyingServer liar = LyingServer.start(HONEST.baseUrl().toString(), LIE)) {
      Ours ours = new Ours(liar.baseUrl(), folder);
      RunReport report = Verifier.of(ours.target()).with(ours.options()).run();
      Path file = folder.resolve("known.yaml");
      new BaselineFile(file).write(Baseline.NONE.renewed(report.results()));
      ours.known = Optional.of(file);
      assertThatThrownBy(() -> execute(ours, "shape/wrong-method/submitBlend"))
          .isInstanceOf(TestAbortedException.class)
          .hasMessageContaining("known to the baseline: shape/wrong-method/submitBlend");
    }
  }

  @Test
  void withoutARunNoRuleIsJudged() {
    List<DynamicTest> tests = new Ours("http://127.0.0.1:1", folder).contract().toList();
    assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
        .hasMessageStartingWith("Cannot reach http://127.0.0.1:1");
    assertThatThrownBy(() -> tests.get(1).getExecutable().execute())
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("there was no run");
  }

  private static void execute(Ours ours, String rule) throws Throwable {
    for (DynamicTest test : ours.contract().toList()) {
      if (test.getDisplayName().equals(rule)) {
        test.getExecutable().execute();
      }
    }
  }

  private static final class Ours extends ContractTests {
    private final String url;
    private final Path folder;
    private Optional<Path> known = Optional.empty();

    Ours(String url, Path folder) {
      this.url = url;
      this.folder = folder;
    }

    @Override
    protected Target target() {
      return Target.at(url).withSecret("S");
    }

    @Override
    protected Verifier.Options options() {
      return new Verifier.Options(
          new Selection(List.of("shape/wrong-method"), List.of()),
          OptionalInt.empty(),
          Strictness.NORMAL,
          0);
    }

    @Override
    protected Optional<Path> baseline() {
      return known;
    }

    @Override
    protected Optional<Path> reportFolder() {
      return Optional.of(folder.resolve("out"));
    }
  }
}
