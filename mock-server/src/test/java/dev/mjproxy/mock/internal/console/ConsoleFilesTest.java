package dev.mjproxy.mock.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Access;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console's pages are made of, and who gets them. */
final class ConsoleFilesTest {
  private static final Path SOURCES =
      Path.of("src/main/resources/dev/mjproxy/mock/internal/console");
  private static final int MOST_SCRIPT_BYTES = 60_000;
  private static final int LONGEST_LINE = 100;
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(o -> o.with(new Access(Optional.of("S"), true, Optional.of("K"))));

  @RegisterExtension
  static final RunningMock closed =
      new RunningMock(o -> o.with(new Access(Optional.empty(), false, Optional.empty())));

  @Test
  void pageIsForEverybodyAndAllowsOurOwnScriptsOnly() {
    Answer page = mock.get("/__mjproxy/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).startsWith("<!doctype html>");
    assertThat(page.header("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void everyFileThatThePageNamesIsThere() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        Answer answer = mock.get("/__mjproxy/console/" + file.getFileName());
        assertThat(answer.status()).as(file.toString()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(Files.readString(file));
      }
    }
    for (String library : List.of("preact.min.umd.js", "hooks.umd.js", "htm.umd.js")) {
      assertThat(mock.get("/__mjproxy/console/lib/" + library).header("Content-Type"))
          .contains("text/javascript; charset=utf-8");
    }
  }

  @Test
  void fileThatTheBrowserHasIsNotSentAgain() {
    String tag = mock.get("/__mjproxy/console/main.js").header("ETag").orElseThrow();
    Answer again =
        mock.send(mock.request("/__mjproxy/console/main.js").header("If-None-Match", tag));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/__mjproxy/console/",
        "/__mjproxy/console/nothing.js",
        "/__mjproxy/console/ConsoleFiles.class",
        "/__mjproxy/console/lib/../main.js",
        "/__mjproxy/console/..%2fadmin/admin-api.yaml",
        "/__mjproxy/console/%6dain.js"
      })
  void nothingElseIsServed(String path) {
    assertThat(mock.get(path).status()).isIn(401, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/__mjproxy"})
  void browsersAreLedToTheConsole(String path) {
    Answer answer = mock.send(mock.request(path).header("Accept", BROWSER));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/__mjproxy/");
  }

  @Test
  void otherClientsGetWhatTheyAlwaysGot() {
    assertThat(closed.send(closed.request("/").header("Accept", "application/json")).status())
        .isEqualTo(404);
    assertThat(closed.get("/").status()).isEqualTo(404);
    assertThat(mock.get("/").status()).isEqualTo(401);
  }

  @Test
  void serverWithoutAdminApiHasNoConsole() {
    assertThat(closed.send(closed.request("/").header("Accept", BROWSER)).status()).isEqualTo(404);
    assertThat(closed.get("/__mjproxy/").status()).isEqualTo(404);
    assertThat(closed.get("/__mjproxy/console/main.js").status()).isEqualTo(404);
  }

  @Test
  void scriptsAreSmallAndReadable() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (file.toString().endsWith(".js")) {
          bytes += Files.size(file);
          assertThat(text)
              .as(file.toString())
              .doesNotContain("innerHTML", "eval(", "Function(", "document.write");
        }
        if (file.toString().endsWith(".json")) {
          continue; // Texts are as long as they are.
        }
        assertThat(text.lines().mapToInt(String::length).max().orElse(0))
            .as(file.toString())
            .isLessThanOrEqualTo(LONGEST_LINE);
      }
    }
    assertThat(bytes).isPositive().isLessThanOrEqualTo(MOST_SCRIPT_BYTES);
  }
}
