package dev.mjproxy.contract.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a request is no longer sent, and what the exchange then says. */
final class CircuitBreakerTest {
  private static final Request ACTION = Request.of("POST", "/mj/submit/action").callOf("action");
  private static final Request FETCH = Request.of("GET", "/mj/task/1/fetch").callOf("fetch");

  private final List<Request> sent = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();
  private Optional<TransportFailure.Kind> failure = Optional.empty();
  private final CircuitBreaker breaker =
      new CircuitBreaker(this::answer, cancellation, pauses::add);

  @Test
  void nothingIsSentAfterTheEndOfTheRun() {
    cancellation.cancel(Ending.TIME_UP);
    Exchange exchange = breaker.send(FETCH);
    assertThat(sent).isEmpty();
    assertThat(exchange.tookPlace()).isFalse();
    assertThat(exchange.outcome())
        .isEqualTo(
            "no reply: nothing was sent: the time for the whole run is up (--total-timeout)");
  }

  @Test
  void anOperationThatHangsIsNotTriedAgain() {
    failure = Optional.of(TransportFailure.Kind.TIMEOUT);
    breaker.send(ACTION);
    failure = Optional.empty();
    assertThat(breaker.send(ACTION).outcome())
        .isEqualTo("no reply: nothing was sent: action did not answer in time before");
    assertThat(breaker.send(FETCH).response()).isPresent();
    assertThat(sent).containsExactly(ACTION, FETCH);
  }

  @Test
  void aReadThatHangsIsTriedOnceMore() {
    failure = Optional.of(TransportFailure.Kind.TIMEOUT);
    breaker.send(FETCH);
    failure = Optional.empty();
    assertThat(breaker.send(FETCH).response()).isPresent();
    failure = Optional.of(TransportFailure.Kind.TIMEOUT);
    breaker.send(FETCH);
    breaker.send(FETCH);
    breaker.send(FETCH);
    assertThat(sent).hasSize(4);
  }

  @Test
  void aMalformedRequestThatHangsLeavesTheProperOnesAlone() {
    failure = Optional.of(TransportFailure.Kind.TIMEOUT);
    breaker.send(ACTION.wrongFor("action"));
    failure = Optional.empty();
    assertThat(breaker.send(ACTION).response()).isPresent();
    assertThat(breaker.send(ACTION.wrongFor("action")).tookPlace()).isFalse();
  }

  @Test
  void aServerThatRefusesConnectionsHasGone() {
    failure = Optional.of(TransportFailure.Kind.UNREACHABLE);
    for (int i = 0; i < 5; i++) {
      breaker.send(FETCH);
    }
    assertThat(sent).hasSize(4);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    assertThat(breaker.send(ACTION).failure())
        .contains(
            new TransportFailure(
                TransportFailure.Kind.GONE, "the server went away: no reply came"));
  }

  @Test
  void aServerThatComesBackInTimeHasNotGone() {
    failure = Optional.of(TransportFailure.Kind.UNREACHABLE);
    breaker.send(FETCH);
    breaker.send(FETCH);
    failure = Optional.empty();
    breaker.send(FETCH);
    failure = Optional.of(TransportFailure.Kind.UNREACHABLE);
    breaker.send(FETCH);
    failure = Optional.empty();
    assertThat(breaker.send(FETCH).response()).isPresent();
  }

  @Test
  void aServerThatFallsSilentHasGone() {
    failure = Optional.of(TransportFailure.Kind.TIMEOUT);
    for (int i = 0; i < 10; i++) {
      breaker.send(Request.of("GET", "/mj/" + i).callOf("operation" + i));
    }
    assertThat(sent).hasSize(6);
    assertThat(breaker.send(FETCH).failure().map(TransportFailure::kind))
        .contains(TransportFailure.Kind.GONE);
  }

  @Test
  void aPictureElsewhereSaysNothingOfTheServer() {
    failure = Optional.of(TransportFailure.Kind.UNREACHABLE);
    for (int i = 0; i < 5; i++) {
      breaker.send(Request.of("GET", "http://no-such-host.invalid/a.png"));
    }
    assertThat(sent).hasSize(5);
    failure = Optional.empty();
    assertThat(breaker.send(FETCH).response()).isPresent();
  }

  private Exchange answer(Request request) {
    sent.add(request);
    return failure
        .map(kind -> Exchanges.failed(request, kind))
        .orElseGet(() -> Exchanges.response(request, "{}"));
  }
}
