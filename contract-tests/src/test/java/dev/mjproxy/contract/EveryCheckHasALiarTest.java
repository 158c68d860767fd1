package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Lies;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.openapi.ApiSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each check there is a server that it catches. Each server's time passes only while its tasks
 * are fetched: on a busy machine a task would else end before a check had seen it on its way.
 */
@Execution(ExecutionMode.CONCURRENT)
final class EveryCheckHasALiarTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration TASK = Duration.ofMillis(400);
  private static final Duration BETWEEN_FETCHES = Duration.ofMillis(50);

  @Test
  void everyCheckHasALiar() {
    Set<String> checks =
        Checks.all(ApiSpec.bundled()).stream()
            .map(rule -> rule.info().id())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> caught =
        Lies.all().stream().map(Lie::check).collect(Collectors.toCollection(TreeSet::new));
    assertThat(caught).isEqualTo(checks);
  }

  @ParameterizedTest
  @MethodSource("lies")
  void theLieIsCaught(Lie lie) throws Exception {
    try (MockServer honest =
            MockServer.start(
                HonestServer.options(TASK)
                    .withProfile(lie.profile())
                    .withClock(Clock.fixed(Instant.now(), ZoneOffset.UTC)));
        LyingServer liar =
            LyingServer.start(honest.baseUrl().toString(), ageing(honest, lie.defects().get()))) {
      fillWithOthersTasks(honest);
      RunReport report = run(liar.baseUrl(), lie);
      List<Cause> causes =
          report.causes().stream().filter(cause -> cause.check().equals(lie.check())).toList();
      assertThat(causes).as(() -> outcomes(report)).isNotEmpty();
      boolean isMust =
          report.results().stream().anyMatch(result -> result.verdict() == Verdict.FAIL);
      assertThat(report.exitCode()).isEqualTo(isMust ? 1 : 0);
    }
  }

  /** So that lists have an order and queries something to leave out: tasks of several fates. */
  private static void fillWithOthersTasks(MockServer mock) throws Exception {
    submit(mock, "imagine", "a cat");
    submit(mock, "imagine", "a dog mock:fail");
    submit(mock, "imagine", "a bird mock:slow");
    submit(mock, "shorten", "a very long prompt");
  }

  private static void submit(MockServer mock, String kind, String prompt) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/mj/submit/" + kind))
            .header("mj-api-secret", "S")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"prompt\":\"" + prompt + "\"}"))
            .build();
    String response = CLIENT.send(request, BodyHandlers.ofString()).body();
    assertThat(response).contains("\"code\":1,");
  }

  private static Lie.Defect ageing(MockServer honest, Lie.Defect defect) {
    return (asked, answer) -> {
      if (asked.is("/fetch")) {
        honest.advanceClock(BETWEEN_FETCHES);
      }
      return defect.answer(asked, answer);
    };
  }

  static Stream<Lie> lies() {
    return Lies.all().stream();
  }

  private static RunReport run(String url, Lie lie) throws Exception {
    List<String> only = new ArrayList<>(List.of(lie.check()));
    if (lie.check().startsWith("shape/repl") || lie.check().startsWith("returncode/queue")) {
      only.add("shape/request-examples-are-accepted");
      only.add("lifecycle/id-is-fetchable");
      only.add("lifecycle/cancel-spares-the-finished");
    }
    if (lie.check().startsWith("lifecycle/accepted-ids")) {
      only.add("task/is-accepted");
    }
    if (lie.check().startsWith("lifecycle/success-has-no")) {
      only.add("lifecycle/id-is-fetchable");
    }
    Verifier.Options options =
        new Verifier.Options(
            new Selection(only, List.of()), OptionalInt.of(500), Strictness.NORMAL, 1);
    Target target =
        Target.at(url)
            .withSecret("S")
            .withSecretForm(HonestServer.secretForm(lie.profile()))
            .withTimeouts(
                new Target.Timeouts(
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(2),
                    Duration.ofMillis(50)));
    return Verifier.of(target).with(options).run();
  }

  private static String outcomes(RunReport report) {
    return report.results().stream()
        .map(RuleResult::toString)
        .collect(Collectors.joining("\n", "expected a finding, found\n", ""));
  }
}
