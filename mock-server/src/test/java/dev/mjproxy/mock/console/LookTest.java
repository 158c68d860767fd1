package dev.mjproxy.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * How the console looks, and who can use it: axe-core in both themes, narrow and wide windows, the
 * keyboard alone. Writes the screenshots of the READMEs to {@code target/screenshots}; {@code
 * -Dscreenshots.recreate} copies them to {@code docs/images}.
 */
final class LookTest extends ConsolePages {
  private static final Path SHOTS = Path.of("target", "screenshots");

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothingSerious(String theme) throws IOException {
    browser.prefer(theme);
    String id = gallery();
    for (String page : List.of("tasks", "tasks/" + id, "compose", "requests", "time")) {
      openPage(page);
      browser.has("main h1");
      browser.script("document.querySelectorAll('details').forEach(e => { e.open = true; })");
      holdsAccessible(theme + " " + page);
    }
    openTask(id);
    browser.clickText("Custom Zoom");
    browser.has("dialog");
    holdsAccessible(theme + " dialog");
    browser.open(mock.server().baseUrl().resolve("/__mjproxy/console/docs.html"));
    browser.has("#docs select[aria-label]");
    holdsAccessible(theme + " docs");
    browser.prefer("light");
  }

  private static void holdsAccessible(String what) throws IOException {
    try (InputStream in = LookTest.class.getResourceAsStream("/axe.min.js")) {
      String axe =
          new String(
              Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
      browser.script(axe);
    }
    Object serious =
        browser.asyncScript(
            "const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')).join(' / ')))");
    assertThat(serious).as(what).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280, 3840})
  void pageFitsTheWindow(int width) {
    String id = gallery();
    browser.size(width, 800);
    try {
      for (String page : List.of("tasks", "tasks/" + id, "compose", "requests", "time")) {
        openPage(page);
        browser.has("main h1");
        Object overflow =
            browser.script("return document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).as(page).isLessThanOrEqualTo(0);
      }
    } finally {
      browser.size(1280, 860);
    }
  }

  @Test
  void keyboardAloneSubmitsAndUpscales() {
    browser.find("body").sendKeys(Keys.TAB);
    browser.until("the link to the content", () -> focused().contains("Skip"));
    tabTo("Compose");
    browser.press(Keys.ENTER);
    browser.has("#prompt");
    tabTo("prompt");
    browser.press("a lighthouse");
    tabTo("send");
    browser.press(Keys.ENTER);
    browser.sees("Show the task");
    mock.passAll();
    tabTo("Show the task");
    browser.press(Keys.ENTER);
    browser.sees("U1");
    tabTo("U1");
    browser.press(Keys.ENTER);
    browser.sees("made from");
  }

  private static void tabTo(String what) {
    for (int i = 0; i < 200; i++) {
      browser.press(Keys.TAB);
      if (focused().startsWith(what)) {
        return;
      }
    }
    throw new AssertionError("no " + what + " by the keyboard; at " + focused());
  }

  /** The id or the text of what has the focus. */
  private static String focused() {
    return String.valueOf(
        browser.script("const e = document.activeElement; return e.id || e.textContent.trim()"));
  }

  @Test
  void arrowKeysGoFromCardToCard() {
    gallery();
    browser.until("all tasks", () -> count(".card") == 11 && browser.text().contains("All 11"));
    browser.script("document.querySelector('.card').focus()");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT);
    browser.until(
        "another card",
        () ->
            Boolean.TRUE.equals(
                browser.script(
                    "const e = document.activeElement;"
                        + " return e.matches('.card') && e !== e.parentElement.children[0]")));
  }

  @Test
  void screenshotsAreMade() throws IOException {
    for (Map.Entry<String, String> edition : Map.of("en", "light", "zh", "dark").entrySet()) {
      browser.prefer(edition.getValue());
      browser.script("localStorage.setItem('mjproxy-lang', arguments[0])", edition.getKey());
      String id = gallery();
      browser.open(mock.server().baseUrl());
      browser.has(".card");
      browser.until("pictures", () -> count(".card img") >= 6 && allLoaded());
      browser.screenshot(SHOTS.resolve("console-tasks-" + edition.getKey() + ".png"));
      openTask(id);
      browser.until("the picture", () -> loaded(".big img") && count(".buttons button") > 5);
      browser.screenshot(SHOTS.resolve("console-task-" + edition.getKey() + ".png"));
      mock.server().reset();
    }
    browser.prefer("light");
    if (System.getProperty("screenshots.recreate") != null) {
      Path images = Files.createDirectories(Path.of("..", "docs", "images"));
      try (var shots = Files.list(SHOTS)) {
        for (Path shot : shots.toList()) {
          Files.copy(shot, images.resolve(shot.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    assertThat(SHOTS.resolve("console-tasks-en.png")).isNotEmptyFile();
  }

  private static boolean allLoaded() {
    return Boolean.TRUE.equals(
        browser.script(
            "return [...document.querySelectorAll('.card img')]"
                + ".every(e => e.complete && e.naturalWidth > 0)"));
  }

  /** Tasks in all states, the newest an upscaled picture; its id. */
  private static String gallery() {
    for (String prompt :
        List.of("a fox in the snow, watercolour", "日落时的长城", "a vase mock:fail-at-46")) {
      mock.accepted("imagine", Bodies.of("prompt", prompt, "state", "order-7"));
    }
    for (String prompt : List.of("a lighthouse in a storm", "an old sailor, portrait", "雨夜的霓虹城市")) {
      mock.finished("imagine", Bodies.prompt(prompt));
    }
    String id = mock.upscaled();
    mock.press(id, "Custom Zoom");
    mock.accepted("imagine", Bodies.prompt("an owl reading a book --ar 3:2"));
    mock.pass(Duration.ofSeconds(3));
    mock.accepted("imagine", Bodies.prompt("green hills, soft light"));
    mock.pass(Duration.ofSeconds(2));
    mock.submit("imagine", Bodies.prompt(""));
    return id;
  }
}
