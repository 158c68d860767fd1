package dev.mjproxy.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Somebody looks at tasks in the console and works with them. */
final class TasksPageTest extends ConsolePages {
  private static final String HOSTILE = "<img src=x onerror=\"window.injected=1\"><b>bold</b>";

  @Test
  void rootLeadsToTheConsoleThatTellsHowToBegin() {
    browser.sees("No tasks yet");
    browser.sees("curl -H");
    assertThat(browser.address()).isEqualTo("/__mjproxy/");
  }

  @Test
  void taskAppearsProgressesAndSucceeds() {
    String id = mock.accepted("imagine", Bodies.prompt("a lighthouse"));
    browser.sees("a lighthouse");
    browser.sees("Waiting");
    mock.pass(Duration.ofSeconds(4));
    browser.sees("46%");
    mock.passAll();
    browser.sees("Success");
    browser.until("a picture", () -> loaded(".card img"));

    browser.click(".card");
    browser.sees("Success 100%");
    assertThat(browser.address()).isEqualTo("/__mjproxy/#/tasks/" + id);
    browser.until("the picture", () -> loaded(".big img"));
  }

  @Test
  void buttonsMakeFurtherTasks() {
    openTask(mock.finished("imagine", Bodies.prompt("a lighthouse")));
    browser.clickText("U1");
    browser.sees("Upscale");
    browser.sees("made from");
    mock.passAll();
    browser.sees("Vary (Region)");
    browser.clickText("Zoom Out 2x");
    browser.sees("Zoom ·");
  }

  @Test
  void regionIsDrawnAndVaried() {
    openTask(mock.upscaled());
    browser.clickText("Vary (Region)");
    browser.until("the picture below the mask", () -> loaded(".stage img"));
    browser.drag("canvas", 0.3, 0.3, 0.7, 0.6);
    browser.clickText("Centre");
    assertThat(painted()).isBetween(0.2, 0.6);
    browser.fill("dialog textarea", "a lighthouse with a red roof");
    browser.clickText("Submit");
    browser.sees("a lighthouse with a red roof");
    mock.passAll();
    browser.sees("Success 100%");
    browser.sees("Variation ·");
  }

  @Test
  void windowThatWasClosedCanBeOpenedAgain() {
    openTask(mock.upscaled());
    browser.clickText("Custom Zoom");
    browser.find("dialog textarea");
    browser.press(Keys.ESCAPE);
    browser.until(
        "closed", () -> (Boolean) browser.script("return !document.querySelector('dialog')"));
    browser.clickText("All tasks");
    browser.clickText("Window 1");
    browser.click(".card");
    browser.clickText("Fill in the window");
    browser.fill("dialog textarea", "a lighthouse --zoom 1.7");
    browser.clickText("Submit");
    browser.sees("--zoom 1.7");
    browser.sees("Waiting");
  }

  @Test
  void callbacksStandAtTheStepsThatTheyTell() {
    try (CallbackReceiver receiver = new CallbackReceiver()) {
      String id = mock.accepted("shorten", Bodies.of("prompt", "1", "notifyHook", receiver.url()));
      openTask(id);
      mock.passAll();
      mock.server().awaitCallbacks();

      browser.sees("Success 100%");
      browser.sees("POST " + receiver.url());
      browser.until("two", () -> count(".callback .good") == 2);
    }
  }

  @Test
  void taskIsEndedInEveryWay() {
    openTask(mock.accepted("imagine", Bodies.prompt("1")));
    browser.choose(".steer select", "FAILURE");
    browser.fill(".steer input", "no luck");
    browser.click("#force");
    browser.until("the reason", () -> browser.find("#fail-reason").getText().equals("no luck"));

    openTask(mock.accepted("imagine", Bodies.prompt("2")));
    browser.click("#cancel");
    browser.until("cancelled", () -> browser.find(".badge").getText().equals("Cancelled"));

    openTask(mock.accepted("imagine", Bodies.prompt("3")));
    browser.click("#force");
    browser.until("success", () -> browser.find(".badge").getText().equals("Success"));
  }

  @Test
  void requestIsShownAsCurlJavaAndFetch() {
    openTask(mock.accepted("imagine", Bodies.of("prompt", "it's", "state", "S")));
    browser.sees("curl 'http://");
    browser.sees("it'\\''s");
    browser.clickText("Java");
    browser.sees("HttpRequest.newBuilder");
    browser.clickText("fetch");
    browser.sees("await fetch(");
    browser.clickText("JSON");
    browser.sees("\"promptEn\"");
  }

  @Test
  void tasksAreFilteredAndSearched() {
    mock.accepted("imagine", Bodies.prompt("a lighthouse mock:instant"));
    mock.accepted("imagine", Bodies.prompt("a vase mock:fail"));
    mock.passAll();
    mock.accepted("imagine", Bodies.of("prompt", "an owl", "state", "order-7"));
    browser.until("three", () -> count(".card") == 3);
    browser.clickText("Failure 1");
    browser.until("one", () -> count(".card") == 1);
    browser.sees("All 3");
    browser.clickText("Failure 1");
    browser.fill("input[type=search]", "ORDER-7");
    browser.until("one", () -> count(".card") == 1);
    browser.sees("an owl");
    browser.fill("input[type=search]", "nothing like it");
    browser.sees("Nothing matches.");
  }

  @Test
  void textOfOthersIsTextAndNothingElse() {
    String id =
        mock.accepted("imagine", Bodies.of("prompt", HOSTILE, "state", HOSTILE + "</script>"));
    mock.post(
        "/__mjproxy/tasks/" + id + "/force", Bodies.of("status", "FAILURE", "failReason", HOSTILE));
    browser.sees(HOSTILE);
    openTask(id);
    browser.until("reason", () -> browser.find("#fail-reason").getText().equals(HOSTILE));
    browser.clickText("JSON");
    browser.sees("</script>");
    assertThat(browser.script("return window.injected")).isNull();
    assertThat(count("main b:not(.timeline b)")).isZero();
  }

  @Test
  void pageSpeaksTheOtherLanguageAndKeepsIt() {
    mock.accepted("imagine", Bodies.prompt("1"));
    browser.click("#language");
    browser.sees("实时");
    browser.sees("未启动");
    assertThat(browser.script("return document.documentElement.lang")).isEqualTo("zh");
    browser.open(mock.server().baseUrl());
    browser.sees("任务");
    browser.clickText("English");
    browser.sees("Live");
  }

  /** Which part of the mask is white. */
  private static double painted() {
    Object share =
        browser.script(
            "const c = document.querySelector('canvas');"
                + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + " let n = 0; for (let i = 3; i < d.length; i += 4) { n += d[i] > 0; }"
                + " return n / (d.length / 4)");
    return ((Number) share).doubleValue();
  }
}
