package dev.mjproxy.mock.console;

import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A browser at the console of a mock whose clock stands still. */
abstract class ConsolePages {
  static RunningMock mock;
  static Browser browser;

  @BeforeAll
  static void startBrowser() {
    mock = new RunningMock();
    browser = new Browser("en-US");
  }

  @AfterAll
  static void endBrowser() {
    mock.close();
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    mock.server().reset();
    browser.open(mock.server().baseUrl().resolve("/__mjproxy/console/icon.svg"));
    browser.script("localStorage.clear(); sessionStorage.clear()");
    browser.open(mock.server().baseUrl());
    browser.sees("Live");
  }

  @AfterEach
  void nothingFailed() {
    // Refused requests and expired pictures are what some tests are about.
    browser.holdsQuiet("Failed to load resource");
  }

  static void openPage(String page) {
    browser.script("location.hash = arguments[0]", "#/" + page);
  }

  static void openTask(String id) {
    openPage("tasks/" + id);
    browser.until("the task", () -> browser.find("dd").getText().equals(id));
  }

  static boolean loaded(String css) {
    return Boolean.TRUE.equals(
        browser.script(
            "const e = document.querySelector(arguments[0]);"
                + " return Boolean(e && e.complete && e.naturalWidth > 0)",
            css));
  }

  static int count(String css) {
    return ((Number) browser.script("return document.querySelectorAll(arguments[0]).length", css))
        .intValue();
  }
}
