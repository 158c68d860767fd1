package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the schema validator logs where a user has bound a logger; here it is the error stream. */
final class UnknownKeywordTest {
  private static final Path BUNDLE = Path.of("bundled", "mjproxy.yaml");

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(err);
  }

  @Test
  void ourOwnMarksAreNoWarnings() {
    validateWith(BUNDLE);
    assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aMisspeltKeywordIsAWarning() throws IOException {
    String text = Files.readString(BUNDLE);
    Path misspelt = folder.resolve("misspelt.yaml");
    Files.writeString(misspelt, text.replaceFirst("(\n +)minLength:", "$1minLenght:"));
    validateWith(misspelt);
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("minLenght");
  }

  private static void validateWith(Path bundle) {
    ApiSpec spec = ApiSpec.read(bundle);
    for (Operation operation : spec.operations()) {
      if (!operation.requestExamples().isEmpty()) {
        spec.check().request(operation, Exchanges.bytes("{}"));
      }
      spec.check().response(operation, Exchanges.json(200, Exchanges.bytes("{}")));
    }
  }
}
