package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.NotFoundException.Missing;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.internal.error.ErrorTable;
import dev.mjproxy.client.internal.error.NotFound;
import dev.mjproxy.client.internal.transport.HttpSender;
import dev.mjproxy.client.internal.transport.KeyChoice;
import dev.mjproxy.client.internal.transport.SafeListeners;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt of a call: sends the request, and turns the response into a result or a
 * failure. Where a response leaves open why something was not found or a key was refused, reads
 * that bill nothing find it out.
 */
final class Attempts {
  private final HttpSender sender;
  private final CallerOptions options;
  private final KeyChoice keys;
  private final ServerMemory memory = new ServerMemory();

  Attempts(HttpSender sender, CallerOptions options, KeyChoice keys) {
    this.sender = sender;
    this.options = options;
    this.keys = keys;
  }

  ServerMemory memory() {
    return memory;
  }

  /**
   * One attempt.
   *
   * @param limit how long one request may take; null for as long as the client allows
   */
  <T> CallResult<T> once(
      Request request,
      Supplier<@Nullable Duration> limit,
      boolean isRead,
      Function<RawResponse, T> decode) {
    Function<Request, CallResult<?>> read = other -> alone(other, limit, true, raw -> raw);
    CallResult<T> result = alone(request, limit, isRead, decode);
    if (result instanceof CallResult.Failure<T> failure
        && failure.cause() instanceof AuthenticationException refused) {
      result =
          new RefusedKeys(keys, read)
              .withOneKey(request, refused, again -> alone(again, limit, isRead, decode));
    }
    if (!(result instanceof CallResult.Failure<T> failure)) {
      memory.answered(ServerMemory.rootOf(request.url()));
      return result;
    }
    return failure.cause() instanceof NotFoundException e
        ? new CallResult.Failure<>(explained(request, e, read))
        : result;
  }

  private NotFoundException explained(
      Request request, NotFoundException e, Function<Request, CallResult<?>> read) {
    NotFoundException known =
        e.missing() == Missing.PATH ? new MissingPaths(memory, read).explained(request, e) : e;
    return known.missing() == Missing.TASK
        ? known
            .raw()
            .flatMap(NotFound::taskId)
            .filter(memory::hasMet)
            .map(id -> NotFound.forgotten(id, known))
            .orElse(known)
        : known;
  }

  /** One request, and what its response alone says. */
  <T> CallResult<T> alone(
      Request request,
      Supplier<@Nullable Duration> limit,
      boolean isRead,
      Function<RawResponse, T> decode) {
    long start = System.nanoTime();
    CallResult<RawResponse> sent = CallResult.of(() -> sender.send(request, limit.get(), isRead));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (sent instanceof CallResult.Failure<RawResponse> failed) {
      tell(request, (to, operation) -> to.failed(operation, failed.cause(), took));
      return new CallResult.Failure<>(failed.cause());
    }
    RawResponse raw = sent.orThrow();
    tell(request, (to, operation) -> to.responded(operation, raw.status(), took));
    return ErrorTable.of(raw, options.time().clock().instant())
        .<CallResult<T>>map(CallResult.Failure::new)
        .orElseGet(() -> CallResult.of(() -> decode.apply(raw)));
  }

  /** Computes the name of the operation only for a listener. */
  void tell(Request request, BiConsumer<CallListener, String> event) {
    CallListener listener = options.listener();
    if (listener != CallListener.NONE) {
      SafeListeners.tell(() -> event.accept(listener, OperationName.of(request)));
    }
  }
}
