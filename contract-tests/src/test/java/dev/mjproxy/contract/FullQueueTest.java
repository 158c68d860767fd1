package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.mock.MockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A queue that can be filled is filled, judged, and emptied again. */
final class FullQueueTest {
  private static final String CHECK = "returncode/queue-is-full";

  @Test
  void aFullQueueIsJudgedAndEmptied() throws Exception {
    try (MockServer mock =
        MockServer.start(
            HonestServer.options(Duration.ofSeconds(8)).withConcurrency(1).withQueueSize(2))) {
      assertThat(result(mock).verdict()).isEqualTo(Verdict.PASS);
      assertThat(queue(mock)).isEqualTo("[]");
    }
  }

  @Test
  void aQueueThatIsNeverFullLeavesTheRuleOpen() throws Exception {
    try (MockServer mock = HonestServer.start()) {
      RuleResult result = result(mock);
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.outcome().reason()).isEqualTo("16 submissions did not fill the queue");
      assertThat(queue(mock)).isEqualTo("[]");
    }
  }

  private static RuleResult result(MockServer mock) throws Exception {
    RunReport report =
        Verifier.of(Target.at(mock.baseUrl().toString()).withSecret("S"))
            .with(
                new Verifier.Options(
                    new Selection(List.of(CHECK), List.of()),
                    OptionalInt.of(20),
                    Strictness.NORMAL,
                    0))
            .run();
    return report.results().get(report.results().size() - 1);
  }

  private static String queue(MockServer mock) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/mj/task/queue"))
            .header("Authorization", "Bearer S")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
