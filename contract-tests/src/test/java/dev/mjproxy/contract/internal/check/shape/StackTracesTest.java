package dev.mjproxy.contract.internal.check.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stack trace is one wherever it stands. */
final class StackTracesTest {
  private static final String JAVA =
      """
      java.lang.NullPointerException: x
      \tat java.base/java.util.Objects.requireNonNull(Objects.java:208)\r
      \tat a.b.C.lambda$d$0(C.java:12) ~[app.jar!/:1.0]""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\n\tat a.b.C.d(C.java:12)",
        "x\n\tat java.base/java.lang.Thread.run(Thread.java:840)",
        "x\n\tat jdk.proxy2/jdk.proxy2.$Proxy12.x(Unknown Source)",
        "Traceback (most recent call last)",
        "File \"/app/main.py\", line 12, in fetch",
        "   at A.B.C(String d) in /src/A.cs:line 42",
        "System.X: y\n   at A.B.<C>d__1.MoveNext()\n   at A.B.E()",
        "goroutine 12 [running]:",
        "Error\n    at fetch (/app/index.js:1:2)",
        "Error\n    at /app/index.mjs:10:5",
        "Error\n    at async file:///app/a.ts:1:1",
        "Error\n    at node:internal/process/task_queues:95:5",
        "#0 /var/www/app/Task.php(12): fetch()",
        "app/models/task.rb:12:in `fetch'",
        "thread 'main' panicked at src/main.rs:1:2"
      })
  void aTraceIsSeenAsItIsPrinted(String trace) {
    assertThat(StackTraces.in(trace)).isPresent();
    assertThat(StackTraces.in(json(trace))).as("as JSON").isPresent();
    assertThat(StackTraces.in(json(json(trace)))).as("as JSON inside of JSON").isPresent();
    assertThat(StackTraces.in(html(trace))).as("as HTML").isPresent();
  }

  @Test
  void whatIsShownIsOneLineOfIt() {
    assertThat(StackTraces.in(json(JAVA)))
        .contains("at java.base/java.util.Objects.requireNonNull(Objects.java:208)");
  }

  @Test
  void aListOfFramesIsATrace() {
    assertThat(StackTraces.in("{\"x\":[{\"trace\":[{\"file\":\"/a.php\",\"line\":1}]}]}"))
        .contains("the member trace with stack frames");
    assertThat(
            StackTraces.in(
                "{\"cause\":{\"stackTrace\":[{\"className\":\"A\",\"methodName\":\"b\"}]}}"))
        .contains("the member stackTrace with stack frames");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "a lighthouse at dawn (in fog) --ar 3:2",
        "{\"trace\":[1,2],\"stack\":\"of books\",\"traceId\":\"4bf92f\"}",
        "{\"description\":\"look at a.b(c)\",\"track\":[{\"line\":1}]}",
        "{\"prompt\":\"it\\nat the sea (1:2)\"}"
      })
  void whatIsNoneIsLeftAlone(String text) {
    assertThat(StackTraces.in(text)).isEmpty();
  }

  @Test
  void aLongLineTakesNoLongTime() {
    String tasks = "[" + "{\"prompt\":\"at a.b.c.d.e.f.g at \"},".repeat(20_000) + "{}]";
    assertThat(StackTraces.in(tasks)).isEmpty();
  }

  private static String json(String text) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    return node.put("code", 9).put("description", text).toString();
  }

  private static String html(String text) {
    return text.replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "<br>");
  }
}
