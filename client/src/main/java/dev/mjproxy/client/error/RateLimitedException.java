package dev.mjproxy.client.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many requests, or a saturated provider: HTTP 429. Nothing was accepted. */
public final class RateLimitedException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /** Says how long the server wants to be left alone; null when it did not say. */
  public RateLimitedException(Problem problem, @Nullable Duration retryAfter) {
    super(problem, null);
    this.retryAfter = retryAfter;
  }

  /** What the server asked for in {@code Retry-After}; empty when it did not. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
