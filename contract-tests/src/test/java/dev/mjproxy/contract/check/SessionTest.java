package dev.mjproxy.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.check.lifecycle.TimesFitTheServer;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Exchanges;
import dev.mjproxy.contract.probe.HttpProbe;
import dev.mjproxy.contract.probe.Mask;
import dev.mjproxy.contract.probe.NoReply;
import dev.mjproxy.contract.probe.Patience;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.probe.Sender;
import dev.mjproxy.contract.probe.Sleeper;
import dev.mjproxy.contract.probe.TaskPoller;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.contract.verdict.Verdict;
import dev.mjproxy.openapi.ApiSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a session refuses, what it counts, and how a judge weighs. */
public final class SessionTest {
  @Test
  void aSubmissionBeyondTheBudgetIsNeverSent() throws IOException {
    Session session = session();
    Exchange exchange =
        session.send(session.call("submitImagine").withBody("application/json", "{}"));
    assertThat(exchange.outcome())
        .isEqualTo(
            "no reply: it may cost 1 submission, 0 of 0 are spent; raise --budget to run it");
    assertThat(session.log()).isEmpty();
    Judge judge = new Judge();
    assertThat(judge.isAnswered(exchange)).isFalse();
    assertThat(judge.outcome().isExcused()).isTrue();
  }

  @Test
  void aRefusedConnectionIsFree() throws IOException {
    Session session = session();
    session.allow(Budget.of(1));
    session.send(session.call("submitImagine").withBody("application/json", "{}"));
    assertThat(session.budget().spent()).isZero();
  }

  @Test
  void aSubmissionWithoutAReplyIsCharged() {
    Session session = session(request -> Exchanges.failed(request, NoReply.Kind.TIMEOUT));
    session.allow(Budget.of(1));
    session.send(session.call("submitImagine").withBody("application/json", "{}"));
    assertThat(session.budget().spent()).isEqualTo(1);
    assertThat(session.budget().refusal(2))
        .isEqualTo("it may cost 2 submissions, 1 of 1 is spent; raise --budget to run it");
  }

  @Test
  void whatIsMalformedIsFree() throws IOException {
    Session session = session();
    session.send(session.call("submitImagine").withBody("application/json", "{"));
    assertThat(session.budget().spent()).isZero();
  }

  @Test
  void noConnectionLeavesARuleOpen() throws IOException {
    Session session = session();
    Judge judge = new Judge();
    judge.expectStatus(session.send(session.call("listTasks")), "a read", 200);
    assertThat(judge.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aReplyThatIsTooLargeToBeKeptLeavesARuleOpen() {
    Judge judge = new Judge();
    assertThat(judge.isAnswered(Exchanges.cut(Request.of("GET", "/mj/task/list"), "[]"))).isFalse();
    assertThat(judge.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judge.outcome().reason())
        .startsWith("the reply is too large to be judged: HTTP 200, 2 bytes, SHA-256 ")
        .endsWith("; see -Xmx");
  }

  @Test
  void aFindingIsWorthAtMostWhatItsRuleIsWorth() {
    Finding must = Finding.must("a", "/b", "c", "d");
    assertThat(Judge.atMost(Requirement.SHOULD, must).requirement()).isEqualTo(Requirement.SHOULD);
    assertThat(Judge.atMost(Requirement.MUST, must)).isSameAs(must);
  }

  @Test
  void aCheckMustSayWhatItIs() {
    assertThatThrownBy(() -> Rule.of(session -> Outcome.pass()))
        .hasMessageEndingWith("expected a class with @CheckInfo, found one without");
  }

  @Test
  void aServerWithoutADateLeavesTheClockOpen() throws InterruptedException {
    Session session = session(SessionTest::withoutDate);
    session.allow(Budget.unlimited());
    assertThat(new TimesFitTheServer().run(session))
        .isEqualTo(Outcome.inapplicable("the server sends no Date header to compare with"));
  }

  @Test
  void aFullQueueIsWaitedForUnlessARuleRunsAlone() {
    List<Duration> pauses = new ArrayList<>();
    Session session = session(SessionTest::queueFull, patience(pauses::add));
    session.allow(Budget.unlimited());
    session.send(session.call("submitImagine").withBody("application/json", "{}"));
    assertThat(session.log()).hasSize(1 + pauses.size());
    assertThat(pauses).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2));
    session.enter(0, Rule.of(new Alone()));
    int before = session.log().size();
    session.send(session.call("submitImagine").withBody("application/json", "{}"));
    assertThat(session.log()).hasSize(before + 1);
  }

  @Test
  void waitingEndsWhenTheRunIsEnded() {
    Session session =
        session(
            SessionTest::queueFull,
            patience(
                pause -> {
                  throw new InterruptedException("the run is over");
                }));
    session.allow(Budget.unlimited());
    session.send(session.call("submitImagine").withBody("application/json", "{}"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(session.log()).hasSize(1);
  }

  private static Exchange queueFull(Request request) {
    return Exchanges.reply(request, "{\"code\":23,\"description\":\"full\"}");
  }

  private static Patience patience(Sleeper sleeper) {
    return new Patience(Clock.systemUTC(), sleeper, Duration.ofMinutes(1));
  }

  @CheckInfo(id = "test/alone", sentence = "It is alone", source = "none", alone = true)
  private static final class Alone implements Check {
    @Override
    public Outcome run(Session session) {
      return Outcome.pass();
    }
  }

  private static Exchange withoutDate(Request request) {
    return Exchanges.reply(
        request,
        request.path().endsWith("/submit/imagine")
            ? "{\"code\":1,\"description\":\"x\",\"result\":\"7\"}"
            : "{\"id\":\"7\",\"status\":\"SUCCESS\"}");
  }

  /** A session with a server that is not there. */
  private static Session session() throws IOException {
    int freePort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freePort = socket.getLocalPort();
    }
    return session(
        new HttpProbe(
            "http://127.0.0.1:" + freePort, Duration.ofSeconds(5), Mask.of("top-secret")));
  }

  /** A run that may submit nothing yet, against a server that is this function. */
  public static Session session(Sender sender) {
    return session(sender, new Patience(Clock.systemUTC(), pause -> {}, Duration.ZERO));
  }

  private static Session session(Sender sender, Patience patience) {
    return new Session(
        ApiSpec.bundled(),
        sender,
        new Access("", Access.SecretForm.BEARER, ""),
        new TaskPoller(
            Clock.systemUTC(),
            pause -> {},
            new TaskPoller.Pace(Duration.ZERO, Duration.ofSeconds(1))),
        patience,
        new Choices(1));
  }
}
