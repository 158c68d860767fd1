package dev.mjproxy.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.fault.FaultReader;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.mock.testing.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody submits, reads the log, moves the clock, adds faults and reads the docs. */
final class OtherPagesTest extends ConsolePages {
  private static final String HOSTILE = "<img src=x onerror=\"window.injected=1\">";

  @Test
  void taskIsComposedSubmittedAndShown() {
    openPage("compose");
    browser.fill("#prompt", "a lighthouse");
    browser.fill("#state", "order-7");
    browser.choose(".row select", "/mj-turbo");
    browser.sees("/mj-turbo/mj/submit/imagine");
    browser.click("#send");
    browser.sees("\"code\":1");
    browser.clickText("Show the task");
    browser.sees("Imagine · turbo");
    browser.sees("order-7");
  }

  @Test
  void everyWordAndFaultSaysWhatItDoes() {
    openPage("compose");
    browser.clickText("Play a case: what should the mock do?");
    for (PromptWord word : PromptWord.values()) {
      browser.sees("mock:" + word.word());
    }
    String english = browser.text();
    browser.click("#language");
    browser.sees("立即完成");
    assertThat(english + browser.text()).doesNotContain("word-", "fault-");
    assertThat(count(".menu li"))
        .isEqualTo(PromptWord.values().length + FaultReader.kindNames().size() - 1);
  }

  @Test
  void wordFromTheMenuDecidesHowTheTaskGoes() {
    openPage("compose");
    browser.fill("#prompt", "a vase");
    browser.clickText("Play a case: what should the mock do?");
    browser.click(".menu li:nth-child(7) button");
    browser.click("#send");
    browser.clickText("Show the task");
    mock.passAll();
    browser.until("failed", () -> browser.find(".badge").getText().equals("Failure"));
    browser.sees("a vase mock:fail-at-46");
  }

  @Test
  void refusalIsShownWithItsReason() {
    openPage("compose");
    browser.click("#send");
    browser.sees("prompt不能为空");
    openPage("requests");
    browser.sees("submitImagine");
    browser.sees("prompt不能为空");
    browser.clickText("Findings 1");
    browser.click(".entry");
    browser.sees("\"code\":4");
  }

  @ParameterizedTest
  @CsvSource({
    "too-many-requests, 429",
    "server-error, 500",
    "html, <html",
    "empty-body, Response 200",
    "truncated-json, Response 200",
    "code, \"code\":9",
    "reset, No response:",
    "reset-before, No response:",
    "delay, \"code\":1",
    "slow-body, Response 200"
  })
  void faultIsSeen(String kind, String shown) {
    // Without a limit: Chromium sends a request again whose connection broke after others on it.
    ObjectNode fault = Bodies.of("kind", kind);
    boolean slow = kind.equals("slow-body") || kind.equals("delay");
    mock.post("/__mjproxy/faults", slow ? fault.put("duration", "50ms") : fault);
    openPage("compose");
    browser.fill("#prompt", "a vase");
    browser.click("#send");
    browser.sees(shown);
    mock.delete("/__mjproxy/faults");
    browser.click("#send");
    browser.sees("\"code\":1");
  }

  @Test
  void faultOfTheMenuIsForThisRequestAlone() {
    openPage("compose");
    browser.fill("#prompt", "a vase");
    browser.clickText("Play a case: what should the mock do?");
    browser.click("ul.menu:last-of-type li:nth-child(3) button");
    browser.sees("too-many-requests ×1");
    browser.click("#send");
    browser.sees("429");
    JsonNode fault = mock.get("/__mjproxy/faults").json().path(0);
    assertThat(fault.path("operations").path(0).asString()).isEqualTo("submitImagine");
    assertThat(fault.path("times").asInt()).isEqualTo(1);
  }

  @Test
  void picturesAreChosenBlendedAndUploaded(@TempDir Path folder) throws IOException {
    byte[] png = Base64.getDecoder().decode(Bodies.PNG.substring(Bodies.PNG.indexOf(',') + 1));
    Path one = Files.write(folder.resolve("<b>one.png"), png);
    Path two = Files.write(folder.resolve("two.png"), png);
    openPage("compose");
    browser.clickText("Blend");
    browser.find("input[type=file]").sendKeys("%s%n%s".formatted(one, two));
    browser.sees("<b>one.png");
    browser.sees("two.png");
    browser.click("#send");
    browser.sees("\"code\":1");
    browser.clickText("Upload");
    browser.click("#send");
    browser.until("both links", () -> count("img.thumb") == 2 && loaded("img.thumb"));
    assertThat(count(".thumb b")).isZero();
  }

  @Test
  void requestsAreFollowedFilteredAndForgotten() {
    openPage("requests");
    mock.get("/mj/task/list");
    browser.sees("listTasks");
    mock.get("/nowhere" + "/x".repeat(5));
    browser.sees("/nowhere");
    browser.clickText("Follow");
    mock.get("/mj/task/queue");
    browser.clickText("Follow");
    browser.sees("listQueuedTasks");
    browser.fill("input[type=search]", "404");
    browser.until("one", () -> count(".entry") == 1);
    browser.clickText("Clear");
    browser.sees("No requests.");
    assertThat(mock.get("/__mjproxy/requests").json()).isEmpty();
  }

  @Test
  void textOfRequestsIsTextAndNothingElse() {
    mock.post(
        "/mj/submit/imagine", "{\"botType\":" + JsonMapper.shared().valueToTree(HOSTILE) + "}");
    openPage("requests");
    browser.click(".entry");
    browser.sees("onerror=");
    assertThat(browser.script("return window.injected")).isNull();
    assertThat(count("main img")).isZero();
  }

  @Test
  void clockIsMovedPausedAndResumed() {
    String id = mock.accepted("imagine", Bodies.prompt("1"));
    Instant before = mock.server().now();
    openPage("time");
    browser.clickText("+1 s");
    browser.until("a second", () -> mock.server().now().equals(before.plusSeconds(1)));
    browser.sees("00:01"); // the page counts from its own clock
    String status = mock.status(id) + mock.fetch(id).path("progress").asString("");
    browser.click("#next-step:enabled");
    browser.until(
        "the next step",
        () -> !(mock.status(id) + mock.fetch(id).path("progress").asString("")).equals(status));
    browser.fill("#by", "1h");
    browser.clickText("Move");
    browser.until("an hour", () -> mock.server().now().isAfter(before.plus(Duration.ofHours(1))));
    assertThat(mock.status(id)).isEqualTo("SUCCESS");
    browser.click("#pause");
    browser.has("#resume");
    browser.click("#resume");
    browser.has("#pause");
  }

  @Test
  void faultsAreAddedAndRemovedAndEverythingIsReset() {
    openPage("time");
    browser.choose("#fault-kind", "delay");
    browser.fill("#fault-duration", "50ms");
    browser.fill("#fault-times", "3");
    browser.click("#add-fault");
    browser.until("one", () -> count("#faults li") == 1);
    JsonNode fault = mock.get("/__mjproxy/faults").json().path(0);
    assertThat(fault.path("duration").asString()).isEqualTo("50ms");
    assertThat(fault.path("times").asInt()).isEqualTo(3);
    browser.click("#clear-faults");
    browser.sees("None: everything goes well.");
    mock.accepted("imagine", Bodies.prompt("1"));
    browser.click("#reset");
    browser.sees("Reset.");
    assertThat(mock.get("/__mjproxy/tasks").json()).isEmpty();
  }

  @Test
  void docsAreReadAndTriedInBothLanguages() {
    browser.clickText("API docs");
    browser.sees("/mj/submit/imagine");
    browser.sees("Submit");
    browser.click("#operations-Submit-submitImagine button.opblock-summary-control");
    browser.click("#operations-Submit-submitImagine .execute");
    browser.sees("提交成功");
    assertThat(mock.get("/__mjproxy/tasks").json()).hasSize(1);
    browser.click("#language");
    browser.sees("提交Imagine任务");
  }
}
