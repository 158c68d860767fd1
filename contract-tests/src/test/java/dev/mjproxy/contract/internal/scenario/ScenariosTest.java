package dev.mjproxy.contract.internal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.internal.engine.TestRun;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scenarios are shared: by many checks, and by many threads. */
final class ScenariosTest {
  private final AtomicInteger submissions = new AtomicInteger();
  private final CountDownLatch isUnderWay = new CountDownLatch(1);

  @Test
  void whoeverNeedsAScenarioThatIsUnderWayWaitsForIt() throws Exception {
    CheckContext context = context();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<ScenarioRun>> runs =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> context.scenario(Scenario.IMAGINE)))
              .toList();
      isUnderWay.countDown();
      for (Future<ScenarioRun> run : runs) {
        assertThat(run.get()).isSameAs(context.imagine());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(submissions).hasValue(1);
  }

  @Test
  void aButtonOfAPictureThatWasNeverDrawnCannotBePressed() throws Exception {
    isUnderWay.countDown();
    ScenarioRun zoom = context().scenario(Scenario.ZOOM);
    assertThat(zoom.noSuccess().verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(zoom.noSuccess().reason())
        .isEqualTo("the imagine task shows no buttons; see capability/buttons-are-present");
  }

  @Test
  void withoutAListenerNoCallbackIsExpected() throws Exception {
    isUnderWay.countDown();
    CheckContext context = context();
    for (Rule rule : callbackRules()) {
      Outcome outcome = rule.check().run(context);
      assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_RUN);
      assertThat(outcome.reason()).contains("--hook-url");
    }
    assertThat(context.callbacks()).isEmpty();
  }

  @Test
  void theParentsOfAScenarioAreItsPriceToo() {
    assertThat(Scenario.ZOOM.withParents())
        .containsExactlyInAnyOrder(Scenario.ZOOM, Scenario.UPSCALE, Scenario.IMAGINE);
  }

  private static List<Rule> callbackRules() {
    return Checks.all(ApiSpec.bundled()).stream()
        .filter(rule -> rule.id().startsWith("callback/"))
        .toList();
  }

  private CheckContext context() {
    return TestRun.of(this::answer).context();
  }

  private Exchange answer(Request request) {
    if (!request.path().endsWith("/submit/imagine")) {
      return Exchanges.response(request, "{\"id\":\"7\",\"status\":\"SUCCESS\"}");
    }
    submissions.incrementAndGet();
    try {
      isUnderWay.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exchanges.response(request, "{\"code\":1,\"description\":\"x\",\"result\":\"7\"}");
  }
}
