package dev.mjproxy.client.http;

import dev.mjproxy.client.error.ErrorTable;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RawResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * What all operations go through: send, tell good replies from bad ones, try again where allowed.
 */
public final class Exchange {
  /** What a look gets that starts when the time is almost over. */
  private static final Duration LAST_LOOK = Duration.ofSeconds(2);

  private final Wire wire;
  private final Decoder decoder;
  private final ExchangeOptions options;
  private final Workers workers;
  private final @Nullable Instant deadline;

  /** Sends over one OkHttp client, which was prepared for these connections. */
  public Exchange(
      OkHttpClient http, Connections connections, Decoder decoder, ExchangeOptions options) {
    this.wire = new Wire(http, connections);
    this.decoder = decoder;
    this.options = options;
    this.workers = new Workers(wire::interrupt);
    this.deadline = null;
  }

  private Exchange(Exchange whole, Instant deadline) {
    this.wire = whole.wire;
    this.decoder = whole.decoder;
    this.options = whole.options;
    this.workers = whole.workers;
    this.deadline = deadline;
  }

  /** The same until an instant: no attempt outlives it by more than two seconds. */
  public Exchange until(Instant end) {
    return new Exchange(this, end);
  }

  /** Time and chance of this client. */
  public Timing timing() {
    return options.timing();
  }

  /** What reads the bodies. */
  public Decoder decoder() {
    return decoder;
  }

  /** Does something on another thread; cancelling the future ends it. */
  public <T> CompletableFuture<T> async(Supplier<T> work) {
    return workers.start(work);
  }

  /** Whether the client was closed, so that nothing may be sent any more. */
  public boolean isClosed() {
    return wire.isClosed();
  }

  /** Takes no more work for other threads. */
  public void close() {
    workers.close();
  }

  /** Carries out an operation that changes nothing; it is repeated as {@link RetryRule} says. */
  public <T> Reply<T> look(Call<T> call, Class<T> type) {
    return look(call, raw -> new Reply<>(decoder.decode(raw, type), raw));
  }

  /** The same for lists. */
  public <T> Reply<List<T>> lookList(Call<List<T>> call, Class<T> type) {
    return look(call, raw -> new Reply<>(decoder.decodeList(raw, type), raw));
  }

  /** The same with a reader of one's own; what it throws is judged like any failure. */
  public <T> T look(Call<?> call, Function<RawResponse, T> read) {
    return retried(call.request(), true, read);
  }

  /** Carries out an operation that changes something or costs money. */
  public RawResponse change(Call<?> call) {
    return retried(call.request(), false, raw -> raw);
  }

  private <T> T retried(Request request, boolean isLook, Function<RawResponse, T> read) {
    for (int n = 1; ; n++) {
      int attempt = n;
      try {
        return read.apply(once(request, isLook));
      } catch (MidjourneyException e) {
        RetryRule rule = RetryRule.of(e);
        boolean mayRepeat = isLook ? rule.repeatsLooks() : rule.repeatsSubmissions();
        if (!mayRepeat || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        Duration delay = options.retries().delayAfter(attempt, e, timing()).orElseThrow(() -> e);
        if (deadline != null && timing().clock().instant().plus(delay).isAfter(deadline)) {
          throw e;
        }
        tell(request, (to, operation) -> to.retrying(operation, rule, attempt, delay));
        timing().pause(delay);
      }
    }
  }

  private RawResponse once(Request request, boolean isLook) {
    long start = System.nanoTime();
    RawResponse raw;
    try {
      raw = wire.send(request, left(), isLook);
    } catch (MidjourneyException e) {
      Duration took = since(start);
      tell(request, (to, operation) -> to.failed(operation, e, took));
      throw e;
    }
    Duration took = since(start);
    tell(request, (to, operation) -> to.replied(operation, raw.status(), took));
    ErrorTable.of(raw, timing().clock().instant())
        .ifPresent(
            e -> {
              throw e;
            });
    return raw;
  }

  /** Names the operation only when there is somebody to hear it. */
  private void tell(Request request, BiConsumer<CallListener, String> event) {
    CallListener listener = options.listener();
    if (listener != CallListener.NONE) {
      Listeners.tell(() -> event.accept(listener, OperationName.of(request)));
    }
  }

  private @Nullable Duration left() {
    if (deadline == null) {
      return null;
    }
    Duration left = Duration.between(timing().clock().instant(), deadline);
    return left.compareTo(LAST_LOOK) > 0 ? left : LAST_LOOK;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
