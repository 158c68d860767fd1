package dev.mjproxy.mock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A real browser opens a hostile page while a mock runs beside it. The page tries all that a page
 * can: fetches of every mode and type, forms, frames, scripts and images.
 */
final class HostilePageTest {
  private static final String PROMPT = "a prompt that nobody else may read";

  private final RunningMock mock = new RunningMock();

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path profile;

  @AfterEach
  void close() {
    mock.close();
  }

  @Test
  void pageOfAnotherSiteGetsHoldOfNothing() throws Exception {
    pageGetsHoldOfNothing("http://evil.example");
  }

  @Test
  void pageOfAnotherPortOfThisMachineGetsHoldOfNothing() throws Exception {
    pageGetsHoldOfNothing("http://127.0.0.1");
  }

  private void pageGetsHoldOfNothing(String origin) throws Exception {
    mock.accepted("imagine", Bodies.prompt(PROMPT));
    String tasks = mock.get("/__mjproxy/tasks").text();
    String clock = mock.get("/__mjproxy/clock").text();
    try (Attacker attacker = new Attacker(filledIn(page()));
        Chromium browser = new Chromium(profile, "MAP evil.example 127.0.0.1")) {
      browser.open(origin + ":" + attacker.port() + "/");
      JsonNode loot = attacker.loot();

      assertThat(loot.path("attempts").asInt()).isGreaterThan(40);
      assertThat(loot.path("read")).as("what the page could read").isEmpty();
      assertThat(loot.path("health").asInt()).as("health is for everybody").isEqualTo(200);
    }
    assertThat(mock.get("/__mjproxy/tasks").text()).isEqualTo(tasks);
    assertThat(mock.get("/__mjproxy/clock").text()).isEqualTo(clock);
    assertThat(mock.get("/__mjproxy/faults").json()).isEmpty();
    assertThat(mock.get("/__admin/mappings").json().path("mappings")).isEmpty();
  }

  @Test
  void nameThatWasMadeToPointHereReadsNothing() throws Exception {
    mock.accepted("imagine", Bodies.prompt(PROMPT));
    String url = "http://rebound.example:" + mock.server().port();

    String read = Chromium.dom(profile, "MAP rebound.example 127.0.0.1", url + "/__mjproxy/tasks");
    assertThat(read).contains("Host: expected localhost").doesNotContain(PROMPT);
  }

  /** Proof that the test sees what a page can read: the API is open to pages by default. */
  @Test
  void pageReadsTheApiUnlessItIsClosed() throws Exception {
    mock.accepted("imagine", Bodies.prompt(PROMPT));
    String page = page().replace("'/__mjproxy/tasks', ", "'/mj/task/list', ");
    try (Attacker attacker = new Attacker(filledIn(page));
        Chromium browser = new Chromium(profile, "MAP evil.example 127.0.0.1")) {
      browser.open("http://evil.example:" + attacker.port() + "/");
      assertThat(attacker.loot().path("read").toString()).contains(PROMPT);
    }
  }

  private String filledIn(String page) {
    return page.replace("MOCK", mock.server().baseUrl().toString())
        .replace("PORT", Integer.toString(mock.server().port()));
  }

  private static String page() throws IOException {
    try (InputStream in = HostilePageTest.class.getResourceAsStream("hostile-page.html")) {
      return new String(
          Objects.requireNonNull(in, "hostile-page.html").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
