package dev.mjproxy.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, with a new profile; what it is asked for, it waits for. */
final class Browser implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final ChromeDriver driver;

  Browser(String language) {
    Path chromium = Programs.require("chromium", "chromium-browser", "google-chrome");
    Path chromedriver = Programs.require("chromedriver");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--lang=" + language);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    size(1280, 860);
  }

  /** The size of what the page sees, in CSS pixels. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void open(URI url) {
    driver.get(url.toString());
  }

  /** The path, query and fragment of the page. */
  String address() {
    return String.valueOf(script("return location.pathname + location.hash"));
  }

  /** Waits until something is so; whatever is replaced meanwhile is looked for again. */
  void until(String what, Supplier<Boolean> condition) {
    new WebDriverWait(driver, LONGEST)
        .ignoreAll(List.of(StaleElementReferenceException.class, NoSuchElementException.class))
        .withMessage(() -> what + "; the page shows: " + text())
        .until(unused -> condition.get());
  }

  /** Waits until the page shows a text. */
  void sees(String text) {
    until("expected '" + text + "'", () -> text().contains(text));
  }

  /** Waits until the page shows a text no more. */
  void seesNo(String text) {
    until("expected no '" + text + "'", () -> !text().contains(text));
  }

  /** Waits until the page has an element. */
  void has(String css) {
    until("expected " + css, () -> !driver.findElements(By.cssSelector(css)).isEmpty());
  }

  /** What the page shows, with single spaces. */
  String text() {
    return driver.findElement(By.tagName("body")).getText().replaceAll("\\s+", " ");
  }

  WebElement find(String css) {
    has(css);
    return driver.findElement(By.cssSelector(css));
  }

  /** Clicks the element, once it can be clicked. */
  void click(String css) {
    act("click " + css, () -> driver.findElement(By.cssSelector(css)).click());
  }

  /** Clicks the button, link or summary with this text, perhaps after an emoji. */
  void clickText(String text) {
    String path =
        "//*[self::button or self::a or self::summary]"
            + "[normalize-space()=\"%1$s\" or substring-after(normalize-space(), ' ')=\"%1$s\"]"
                .formatted(text);
    act("click '" + text + "'", () -> driver.findElement(By.xpath(path)).click());
  }

  private void act(String what, Runnable action) {
    until(
        what,
        () -> {
          try {
            action.run();
            return true;
          } catch (ElementNotInteractableException notYet) {
            return false;
          }
        });
  }

  /** Fills a field, in place of what it held. */
  void fill(String css, String value) {
    WebElement field = find(css);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
  }

  /** Chooses an option of a list by its value. */
  void choose(String css, String value) {
    script(
        "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
            + " e.dispatchEvent(new Event('change', {bubbles: true}))",
        css,
        value);
  }

  /** Presses keys, whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Moves the pointer, pressed, from one point of an element to another, as parts of its size. */
  void drag(String css, double fromX, double fromY, double toX, double toY) {
    WebElement element = find(css);
    int width = element.getSize().getWidth();
    int height = element.getSize().getHeight();
    new Actions(driver)
        .moveToElement(element, (int) (width * (fromX - 0.5)), (int) (height * (fromY - 0.5)))
        .clickAndHold()
        .moveToElement(element, (int) (width * (toX - 0.5)), (int) (height * (toY - 0.5)))
        .release()
        .perform();
  }

  Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  Object asyncScript(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(LONGEST);
    return ((JavascriptExecutor) driver).executeAsyncScript(script, arguments);
  }

  /** Makes pages prefer a light or a dark theme. */
  void prefer(String theme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  /** Writes what the page shows as a PNG file. */
  void screenshot(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Map<String, Object> shot =
          driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
      Files.write(file, Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds that no script of the page failed and its content policy refused nothing. */
  void holdsQuiet(String... expected) {
    Set<String> allowed = Set.copyOf(Arrays.asList(expected));
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(entry -> entry.getMessage())
        .filteredOn(message -> allowed.stream().noneMatch(message::contains))
        .as("the browser's console")
        .isEmpty();
  }

  @Override
  public void close() {
    try {
      driver.quit();
    } catch (WebDriverException e) {
      throw new IllegalStateException("the browser did not end", e);
    }
  }
}
