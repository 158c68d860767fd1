package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.cli.VerifyMain;
import dev.mjproxy.contract.internal.text.VisibleText;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Servers whose texts are made to harm whoever reads the reports. */
final class HostileTextTest {
  private static final String SECRET = "sk-Geh3im+47/abcdefgh";
  private static final MockServer HONEST =
      MockServer.start(HonestServer.options(Duration.ofMillis(150)).withSecret(SECRET));

  /** Names of fields are echoed into pointers, values into what was found. */
  private static final List<String> FIELDS =
      List.of("prompt", "state", "failReason", "description", "action", "imageUrl", "progress");

  @TempDir private Path folder;

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void aServerThatEchoesTheSecretGetsItIntoNoReport() throws Exception {
    String echo = String.join(" ", written());
    Map<String, String> outputs = run(echo);
    assertThat(outputs.get("report.json")).contains("*** *** *** ***");
    written()
        .forEach(
            written ->
                outputs.forEach(
                    (name, text) ->
                        assertThat(text.contains(written))
                            .as("%s contains %s", name, written)
                            .isFalse()));
  }

  @Test
  void whatAServerSaysMovesNoCursor() throws Exception {
    Map<String, String> outputs = run("\u001b]0;owned\u0007\u001b[2J\r\nFAIL\u202e\u009b31m");
    String console = outputs.getOrDefault("console", "");
    assertThat(console).contains("\\u001b]0;owned\\u0007").contains("\\r\\nFAIL\\u202e\\u009b31m");
    assertThat(VisibleText.lines(console)).isEqualTo(console);
    for (String report : List.of("junit.xml", "report.html")) {
      String text = outputs.getOrDefault(report, "");
      assertThat(VisibleText.lines(text)).isEqualTo(text);
    }
  }

  private static List<String> written() {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    return List.of(
        SECRET,
        SECRET.toUpperCase(Locale.ROOT),
        new StringBuilder(SECRET).reverse().toString(),
        each("%%%02X"),
        each("\\u%04x"),
        each("\\\\u%04x"),
        each("&#%d;"),
        HexFormat.of().formatHex(bytes),
        HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        Base64.getEncoder().encodeToString(("Bearer " + SECRET).getBytes(StandardCharsets.UTF_8)),
        SECRET.substring(0, 12));
  }

  private static String each(String format) {
    return SECRET.chars().mapToObj(format::formatted).collect(Collectors.joining());
  }

  /** Console and reports of a run against a server that puts this text wherever it can. */
  private Map<String, String> run(String text) throws IOException {
    Lie.Defect echo = (asked, honest) -> changed(honest.apply(asked), text);
    StringWriter console = new StringWriter();
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), echo)) {
      VerifyMain.run(
          new String[] {
            "--url=" + server.baseUrl(),
            "--secret=" + SECRET,
            "--budget=40",
            "--task-timeout=1s",
            "--only=lifecycle,shape/replies-keep-the-schema,shape/replies-follow-the-advice,access,"
                + "shape/replies-are-documented,shape/hard-ids-are-answered,callback",
            "--report=" + folder
          },
          new VerifyMain.Environment(Map.of(), false),
          new PrintWriter(console),
          new PrintWriter(console));
    }
    Map<String, String> outputs = new LinkedHashMap<>();
    outputs.put("console", console.toString());
    try (var files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> outputs.put(name(file), content(file)));
    }
    assertThat(outputs).containsKeys("report.html", "report.json", "report.sarif", "junit.xml");
    return outputs;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Served changed(Served served, String text) {
    Served marked =
        served.withJson(
            json -> {
              if (json instanceof ObjectNode object) {
                FIELDS.stream().filter(object::has).forEach(field -> object.put(field, text));
                object.put("x " + text, 1);
              }
              return json;
            });
    String header = text.replaceAll("[^ -~]", "");
    return marked.withHeader("X-Echo", header).withHeader("X-Mjproxy-Mock", header);
  }
}
