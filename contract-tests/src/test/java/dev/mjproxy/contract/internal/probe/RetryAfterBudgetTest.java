package dev.mjproxy.contract.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a server that asks for time gets it. */
final class RetryAfterBudgetTest {
  private final Hands hands = new Hands();
  private final RetryAfterBudget budget =
      new RetryAfterBudget(hands, hands, Duration.ofSeconds(60));

  @Test
  void secondsAreKept() throws InterruptedException {
    assertThat(budget.waitOut(limited("7"), 0)).isTrue();
    assertThat(hands.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void aDateIsComparedWithTheServersOwnClock() throws InterruptedException {
    Exchange refused =
        Exchanges.response(
            429,
            Map.of(
                "Date", List.of("Tue, 03 Nov 2026 12:00:00 GMT"),
                "Retry-After", List.of("Tue, 03 Nov 2026 12:00:09 GMT")));
    assertThat(budget.waitOut(refused, 0)).isTrue();
    assertThat(hands.pauses()).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void aDateWithoutAServerClockIsComparedWithOurs() throws InterruptedException {
    assertThat(budget.waitOut(limited("Tue, 03 Nov 2026 08:49:42 GMT"), 0)).isTrue();
    assertThat(budget.waitOut(limited("Tue, 03 Nov 2026 08:00:00 GMT"), 0)).isTrue();
    assertThat(hands.pauses()).containsExactly(Duration.ofSeconds(5), Duration.ZERO);
  }

  @Test
  void withoutAWishPausesDouble() throws InterruptedException {
    budget.waitOut(limited(""), 0);
    budget.waitOut(limited("soon"), 1);
    budget.waitOut(limited("99999999999"), 2);
    assertThat(hands.pauses())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aWishBeyondTheBoundIsNotGrantedAtAll() throws InterruptedException {
    assertThat(budget.waitOut(limited("3600"), 0)).isFalse();
    assertThat(hands.pauses()).isEmpty();
  }

  @Test
  void theBoundIsForTheWholeRun() throws InterruptedException {
    assertThat(budget.waitOut(limited("40"), 0)).isTrue();
    assertThat(budget.waitOut(limited("21"), 0)).isFalse();
    assertThat(budget.waitOut(limited("20"), 0)).isTrue();
    assertThat(budget.waitOut(limited("1"), 0)).isFalse();
  }

  @Test
  void noRequestIsRepeatedForEver() throws InterruptedException {
    assertThat(budget.waitOut(limited("0"), 5)).isTrue();
    assertThat(budget.waitOut(limited("0"), 6)).isFalse();
  }

  @Test
  void afterARateLimitEverythingKeepsQuiet() throws InterruptedException {
    List<Duration> slept = new ArrayList<>();
    RetryAfterBudget shared = new RetryAfterBudget(hands, slept::add, Duration.ofSeconds(60));
    shared.waitOut(limited("7"), 0);
    paced(hands, Duration.ZERO, shared).send(Request.of("GET", "/"));
    assertThat(slept).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void aFullQueueKeepsOnlyItsOwnSubmissionWaiting() throws InterruptedException {
    List<Duration> slept = new ArrayList<>();
    RetryAfterBudget shared = new RetryAfterBudget(hands, slept::add, Duration.ofSeconds(60));
    shared.waitOut(queueFull(), 0);
    paced(hands, Duration.ZERO, shared).send(Request.of("GET", "/"));
    assertThat(slept).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void requestsKeepTheirDistance() {
    PacedSender paced = paced(hands, Duration.ofMillis(200), budget);
    paced.send(Request.of("GET", "/"));
    paced.send(Request.of("GET", "/"));
    paced.send(Request.of("GET", "/"));
    assertThat(hands.pauses())
        .containsExactly(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(200));
  }

  private static PacedSender paced(Hands hands, Duration spacing, RetryAfterBudget budget) {
    return new PacedSender(
        request -> Exchanges.response(200, Map.of()), hands, hands, spacing, budget);
  }

  private static Exchange limited(String retryAfter) {
    return Exchanges.response(429, Map.of("Retry-After", List.of(retryAfter)));
  }

  private static Exchange queueFull() {
    return Exchanges.response(Request.of("POST", "/"), "{\"code\":23}");
  }
}
