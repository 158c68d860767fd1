package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.http.ApiResponse;
import dev.mjproxy.client.http.RetryRule;
import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.transport.Connections;
import dev.mjproxy.client.internal.transport.HttpSender;
import dev.mjproxy.client.internal.transport.KeyChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Calls one operation: sends the request, turns error responses into exceptions, and retries where
 * {@link RetryRule} allows it.
 */
public final class ApiCaller {
  /** Minimum time-out of a poll that starts just before the deadline. */
  private static final Duration MIN_POLL_TIMEOUT = Duration.ofSeconds(2);

  /** For a probe of what a server has, which need not wait for slow operations. */
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

  private final HttpSender sender;
  private final Attempts attempts;
  private final ResponseDecoder decoder;
  private final CallerOptions options;
  private final AsyncExecutor executor;
  private final @Nullable Instant deadline;

  /** Sends over one OkHttp client, which was prepared for these connections and keys. */
  public ApiCaller(
      OkHttpClient http,
      Connections connections,
      KeyChoice keys,
      ResponseDecoder decoder,
      CallerOptions options) {
    this.sender = new HttpSender(http, connections);
    this.attempts = new Attempts(sender, options, keys);
    this.decoder = decoder;
    this.options = options;
    this.executor = new AsyncExecutor(sender::interrupt);
    this.deadline = null;
  }

  private ApiCaller(ApiCaller whole, Instant deadline) {
    this.sender = whole.sender;
    this.attempts = whole.attempts;
    this.decoder = whole.decoder;
    this.options = whole.options;
    this.executor = whole.executor;
    this.deadline = deadline;
  }

  /** A copy with a deadline: no attempt ends more than two seconds after it. */
  public ApiCaller until(Instant end) {
    return new ApiCaller(this, end);
  }

  /** Clock, sleeper and random source of this client. */
  public TimeSource time() {
    return options.time();
  }

  /** What this client has seen of its server. */
  public ServerMemory memory() {
    return attempts.memory();
  }

  /** The decoder of response bodies. */
  public ResponseDecoder decoder() {
    return decoder;
  }

  /** Runs work on another thread; cancelling the future interrupts it. */
  public <T> CompletableFuture<T> async(Supplier<T> work) {
    return executor.start(work);
  }

  /** Whether the client was closed, so that nothing may be sent any more. */
  public boolean isClosed() {
    return sender.isClosed();
  }

  /** Accepts no more asynchronous work. */
  public void close() {
    executor.close();
  }

  /** Carries out an operation that changes nothing; it is repeated as {@link RetryRule} says. */
  public <T> ApiResponse<T> read(Call<T> call, Class<T> type) {
    return read(call, raw -> new ApiResponse<>(decoder.decode(raw, type), raw));
  }

  /** The same for lists. */
  public <T> ApiResponse<List<T>> readList(Call<List<T>> call, Class<T> type) {
    return read(call, raw -> new ApiResponse<>(decoder.decodeList(raw, type), raw));
  }

  /** As above, with another decoder; an exception of it counts as a failure and may be retried. */
  public <T> T read(Call<?> call, Function<RawResponse, T> decode) {
    return retried(call.request(), true, decode).orThrow();
  }

  /** Carries out an operation that changes something. */
  public RawResponse change(Call<?> call) {
    return submit(call, raw -> raw).orThrow();
  }

  /** Carries out an operation that may cost money; it throws nothing for a failed one. */
  public <T> CallResult<T> submit(Call<?> call, Function<RawResponse, T> decode) {
    return retried(call.request(), false, decode);
  }

  /** Sends a request that cannot be billed, repeated and explained as a read is. */
  public CallResult<RawResponse> probe(Request request) {
    return retried(request, true, raw -> raw);
  }

  /** Sends such a request once; what its response alone says. */
  public CallResult<RawResponse> probeOnce(Request request) {
    Instant end = time().clock().instant().plus(PROBE_TIMEOUT);
    return attempts.alone(request, until(end)::left, true, raw -> raw);
  }

  private <T> CallResult<T> retried(
      Request request, boolean isRead, Function<RawResponse, T> decode) {
    for (int n = 1; ; n++) {
      int attempt = n;
      CallResult<T> result = attempts.once(request, this::left, isRead, decode);
      if (!(result instanceof CallResult.Failure<T> failed)) {
        return result;
      }
      RetryRule rule = RetryRule.of(failed.cause());
      boolean mayRepeat = isRead ? rule.repeatsReads() : rule.repeatsSubmissions();
      Optional<Duration> delay = mayRepeat ? delayAfter(attempt, failed.cause()) : Optional.empty();
      if (delay.isEmpty() || Thread.currentThread().isInterrupted()) {
        return result;
      }
      attempts.tell(request, (to, operation) -> to.retrying(operation, rule, attempt, delay.get()));
      Pause.of(delay.get(), time());
    }
  }

  private Optional<Duration> delayAfter(int attempt, MidjourneyException failure) {
    return Backoff.delayAfter(attempt, failure, options.retries(), time())
        .filter(
            delay -> deadline == null || !time().clock().instant().plus(delay).isAfter(deadline));
  }

  private @Nullable Duration left() {
    if (deadline == null) {
      return null;
    }
    Duration left = Duration.between(time().clock().instant(), deadline);
    return left.compareTo(MIN_POLL_TIMEOUT) > 0 ? left : MIN_POLL_TIMEOUT;
  }
}
