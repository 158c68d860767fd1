package dev.mjproxy.contract.internal.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Waits as long as a server asks for: {@code Retry-After} in seconds or as an HTTP date, else 1 s
 * that doubles. The waiting of a whole run is bounded; a request for more is refused at once.
 * Thread-safe.
 */
public final class RetryAfterBudget {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_REPEATS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Clock clock;
  private final Sleeper sleeper;
  private Duration left;
  private Instant grantedUntil = Instant.EPOCH;
  private Instant quietUntil = Instant.EPOCH;

  /**
   * Patience for one run.
   *
   * @param clock says how long is left to wait
   * @param sleeper waits
   * @param total how long the whole run may wait, pauses that overlap counted once
   */
  public RetryAfterBudget(Clock clock, Sleeper sleeper, Duration total) {
    this.clock = clock;
    this.sleeper = sleeper;
    this.left = total;
  }

  /**
   * Waits until a refused request may be sent again; after a 429, everything else waits too.
   *
   * @param refused the refusal
   * @param repeats how often it was sent again already
   * @return whether to send it again; false if patience is at its end
   */
  public boolean waitOut(Exchange refused, int repeats) throws InterruptedException {
    Instant now = clock.instant();
    Duration pause = wish(refused).orElse(FIRST_PAUSE.multipliedBy(1L << repeats));
    if (repeats >= MOST_REPEATS || !grant(now, pause, isRateLimit(refused))) {
      return false;
    }
    sleeper.sleep(pause);
    return true;
  }

  /** Whether the server said that requests come too fast. */
  public static boolean isRateLimit(Exchange exchange) {
    return exchange.status() == TOO_MANY_REQUESTS;
  }

  /** Waits as long as the server wants to hear nothing. */
  void awaitQuietEnd() throws InterruptedException {
    Duration rest = restOfQuiet();
    if (!rest.isNegative() && !rest.isZero()) {
      sleeper.sleep(rest);
    }
  }

  private synchronized Duration restOfQuiet() {
    return Duration.between(clock.instant(), quietUntil);
  }

  private synchronized boolean grant(Instant now, Duration pause, boolean isForAll) {
    Instant until = now.plus(pause);
    Instant from = now.isAfter(grantedUntil) ? now : grantedUntil;
    Duration more = until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    if (more.compareTo(left) > 0) {
      return false;
    }
    left = left.minus(more);
    grantedUntil = until.isAfter(grantedUntil) ? until : grantedUntil;
    if (isForAll && until.isAfter(quietUntil)) {
      quietUntil = until;
    }
    return true;
  }

  /** What {@code Retry-After} asks for; a date is compared with the server's own clock. */
  private Optional<Duration> wish(Exchange refused) {
    String text = refused.response().flatMap(it -> it.header("Retry-After")).orElse("").strip();
    return text.matches("[0-9]{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : HttpDates.parse(text)
            .map(date -> Duration.between(refused.serverTime().orElseGet(clock::instant), date))
            .map(wish -> wish.isNegative() ? Duration.ZERO : wish);
  }
}
