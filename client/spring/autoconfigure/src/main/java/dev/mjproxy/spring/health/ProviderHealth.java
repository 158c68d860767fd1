package dev.mjproxy.spring.health;

import dev.mjproxy.client.MidjourneyClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider for a task that does not exist, which bills nothing, and remembers the answer for
 * 30 s. The two starters make health indicators of it.
 */
public final class ProviderHealth {
  private static final String NO_TASK = "0";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  /**
   * The answer.
   *
   * @param problem why the provider cannot be used now; null when it answered as it should
   * @param at when it was asked
   */
  public record Result(@Nullable String problem, Instant at) {}

  private final MidjourneyClient client;
  private final Clock clock;
  private @Nullable Result last;

  /** Asks through this client. */
  public ProviderHealth(MidjourneyClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** What was found, at most 30 s ago; asking takes 5 s at most. */
  public synchronized Result check() {
    Instant now = clock.instant();
    Result before = last;
    if (before == null || Duration.between(before.at(), now).compareTo(REMEMBERED) >= 0) {
      before = new Result(problem(), now);
      // Who was interrupted learnt nothing of the provider.
      last = Thread.currentThread().isInterrupted() ? null : before;
    }
    return before;
  }

  private @Nullable String problem() {
    CompletableFuture<?> answer = client.tasks().async(tasks -> tasks.find(NO_TASK));
    try {
      answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "no answer within " + PATIENCE.toSeconds() + " s";
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return "interrupted while asking";
    }
  }
}
