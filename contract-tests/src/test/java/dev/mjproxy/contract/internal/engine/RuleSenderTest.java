package dev.mjproxy.contract.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.HttpProbe;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.RetryAfterBudget;
import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.internal.probe.Sleeper;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which requests of a rule are not sent, which are charged, and which are repeated. */
final class RuleSenderTest {
  @Test
  void aSubmissionBeyondTheBudgetIsNeverSent() throws IOException {
    TestRun run = TestRun.of(nobody(), Budget.of(0));
    Exchange exchange = submit(run.context(), "{}");
    assertThat(exchange.outcome())
        .isEqualTo(
            "no reply: it may cost 1 submission, 0 of 0 are spent; raise --budget to run it");
    assertThat(run.log()).isEmpty();
    FindingCollector findings = new FindingCollector();
    assertThat(findings.isAnswered(exchange)).isFalse();
    assertThat(findings.outcome().isExcused()).isTrue();
  }

  @Test
  void aRefusedConnectionIsFree() throws IOException {
    TestRun run = TestRun.of(nobody(), Budget.of(1));
    submit(run.context(), "{}");
    assertThat(run.spent()).isZero();
  }

  @Test
  void aSubmissionWithoutAResponseIsCharged() {
    TestRun run =
        TestRun.of(
            request -> Exchanges.failed(request, TransportFailure.Kind.TIMEOUT), Budget.of(1));
    submit(run.context(), "{}");
    assertThat(run.spent()).isEqualTo(1);
    assertThat(run.traffic().budget().refusal(2))
        .isEqualTo("it may cost 2 submissions, 1 of 1 is spent; raise --budget to run it");
  }

  @Test
  void aMalformedSubmissionIsFree() throws IOException {
    TestRun run = TestRun.of(nobody(), Budget.of(0));
    submit(run.context(), "{");
    assertThat(run.spent()).isZero();
    assertThat(run.log()).hasSize(1);
  }

  @Test
  void noConnectionLeavesARuleOpen() throws IOException {
    CheckContext context = TestRun.of(nobody()).context();
    FindingCollector findings = new FindingCollector();
    findings.expectStatus(context.send(context.call("listTasks")), "a read", 200);
    assertThat(findings.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aFullQueueIsWaitedForUnlessARuleRunsAlone() {
    List<Duration> pauses = new ArrayList<>();
    TestRun run =
        TestRun.of(RuleSenderTest::queueFull, Budget.unlimited(), retryAfter(pauses::add));
    submit(run.context(), "{}");
    assertThat(run.log()).hasSize(1 + pauses.size());
    assertThat(pauses).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2));
    int before = run.log().size();
    submit(run.contextAlone(), "{}");
    assertThat(run.log()).hasSize(before + 1);
  }

  @Test
  void waitingEndsWhenTheRunIsEnded() {
    TestRun run =
        TestRun.of(
            RuleSenderTest::queueFull,
            Budget.unlimited(),
            retryAfter(
                pause -> {
                  throw new InterruptedException("the run is over");
                }));
    submit(run.context(), "{}");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.log()).hasSize(1);
  }

  private static Exchange submit(CheckContext context, String body) {
    return context.send(context.call("submitImagine").withBody("application/json", body));
  }

  private static Exchange queueFull(Request request) {
    return Exchanges.response(request, "{\"code\":23,\"description\":\"full\"}");
  }

  private static RetryAfterBudget retryAfter(Sleeper sleeper) {
    return new RetryAfterBudget(Clock.systemUTC(), sleeper, Duration.ofMinutes(1));
  }

  /** A server that is not there. */
  private static HttpProbe nobody() throws IOException {
    int freePort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freePort = socket.getLocalPort();
    }
    return new HttpProbe(
        "http://127.0.0.1:" + freePort, Duration.ofSeconds(5), SecretMask.of("top-secret"));
  }
}
