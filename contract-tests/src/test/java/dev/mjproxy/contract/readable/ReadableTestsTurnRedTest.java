package dev.mjproxy.contract.readable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mjproxy.contract.observed.AgeingServer;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A test that cannot fail proves nothing: each class fails against the liars of its operation. */
@Execution(ExecutionMode.CONCURRENT)
final class ReadableTestsTurnRedTest {
  private static final Map<String, List<String>> LIES =
      Map.ofEntries(
          Map.entry("submitImagine", List.of("refuses good prompts", "rewrites", "no reroll")),
          Map.entry("submitAction", List.of("presses in place", "accepts any parent")),
          Map.entry("submitModal", List.of("renames", "stalls", "never waits")),
          Map.entry(
              "submitBlend", List.of("a submission without a description", "dislikes blending")),
          Map.entry("submitDescribe", List.of("says nothing")),
          Map.entry("submitShorten", List.of("an error for good calls")),
          Map.entry("swapFace", List.of("accepts what lacks a field", "99 %")),
          Map.entry("uploadDiscordImages", List.of("forgets one")),
          Map.entry("listTasks", List.of("lists nothing", "oldest first")),
          Map.entry("listTasksByCondition", List.of("shows the first")),
          Map.entry("listTasksByIds", List.of("makes up tasks", "displays nothing")),
          Map.entry("queryTasks", List.of("ignores pageSize")),
          Map.entry("listQueuedTasks", List.of("hides its queue")),
          Map.entry("cancelTask", List.of("cancels, and denies it", "never cancels")),
          Map.entry("fetchTask", List.of("loses state", "steps back", "a task for any id")),
          Map.entry("getImageSeed", List.of("makes up seeds", "numbers")));

  @Test
  void eachOperationHasItsClass() {
    assertThat(ApiSpec.bundled().operations())
        .extracting(Operation::operationId)
        .containsExactlyInAnyOrderElementsOf(LIES.keySet())
        .allSatisfy(operation -> assertThat(classOf(operation)).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("lies")
  void theClassFailsAgainstTheLiar(String operation, String lie) throws Exception {
    try (AgeingServer server = AgeingServer.telling(lie)) {
      TestExecutionSummary summary = run(classOf(operation), server.url());
      assertThat(summary.getTestsFailedCount()).as("%s: %s", operation, lie).isPositive();
    }
  }

  @Test
  void withoutABudgetNothingIsSubmitted() throws Exception {
    try (AgeingServer server = AgeingServer.honest()) {
      TestExecutionSummary summary = run(classOf("submitBlend"), server.url(), 0);
      assertThat(summary.getTestsAbortedCount()).isEqualTo(1);
      assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    }
  }

  static Stream<Arguments> lies() {
    List<Arguments> all = new ArrayList<>();
    LIES.forEach((operation, lies) -> lies.forEach(lie -> all.add(Arguments.of(operation, lie))));
    return all.stream();
  }

  private static Class<?> classOf(String operation) {
    String name = Character.toUpperCase(operation.charAt(0)) + operation.substring(1) + "Test";
    try {
      return Class.forName(ReadableTestsTurnRedTest.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("expected a class for " + operation, e);
    }
  }

  private static TestExecutionSummary run(Class<?> tests, String url) {
    return run(tests, url, 100);
  }

  private static TestExecutionSummary run(Class<?> tests, String url, int budget) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .configurationParameter("mjproxy.url", url)
            .configurationParameter("mjproxy.secret", "S")
            .configurationParameter("mjproxy.budget", String.valueOf(budget))
            .configurationParameter("mjproxy.pause", "0")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(request, listener);
    return listener.getSummary();
  }
}
