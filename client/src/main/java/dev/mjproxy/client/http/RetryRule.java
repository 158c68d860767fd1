package dev.mjproxy.client.http;

import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RateLimitedException;
import dev.mjproxy.client.error.ServerException;
import dev.mjproxy.client.error.TransportException;
import java.util.function.Predicate;

/**
 * Rules of retrying; the first constant that matches a failure counts. A read changes nothing and
 * may be repeated; a submission costs money and is repeated only when it is certain that nothing
 * was accepted.
 */
public enum RetryRule {
  /** No connection was made, so nothing was sent. */
  NOT_SENT(e -> e instanceof TransportException t && !t.wasSent(), true, true),
  /** HTTP 429, or code 30 of relays: refused before anything was accepted. */
  RATE_LIMITED(RateLimitedException.class::isInstance, true, true),
  /**
   * HTTP 503 with a JSON error, as servers without a free account send it; not when a relay speaks
   * of the server behind it.
   */
  UNAVAILABLE(e -> e instanceof ServerException s && s.isUnavailable(), true, true),
  /** Sent, and no whole response: reset, time-out, end in the middle. */
  NO_RESPONSE(TransportException.class::isInstance, true, false),
  /** Other HTTP 5xx, 408 and 499. */
  SERVER_ERROR(ServerException.class::isInstance, true, false),
  /** A web page, truncated JSON, or an empty body. */
  UNREADABLE(MalformedResponseException.class::isInstance, true, false),
  /** All other failures: a retry would fail in the same way. */
  FINAL(e -> true, false, false);

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Predicate<MidjourneyException> fits;

  private final boolean repeatsReads;
  private final boolean repeatsSubmissions;

  RetryRule(Predicate<MidjourneyException> fits, boolean repeatsReads, boolean repeatsSubmissions) {
    this.fits = fits;
    this.repeatsReads = repeatsReads;
    this.repeatsSubmissions = repeatsSubmissions;
  }

  /** The first constant that matches a failure. */
  public static RetryRule of(MidjourneyException failure) {
    for (RetryRule rule : values()) {
      if (rule.fits.test(failure)) {
        return rule;
      }
    }
    return FINAL;
  }

  /** Whether operations that change nothing are repeated. */
  public boolean repeatsReads() {
    return repeatsReads;
  }

  /** Whether submissions, and other operations that change something, are repeated. */
  public boolean repeatsSubmissions() {
    return repeatsSubmissions;
  }
}
