package dev.mjproxy.mock.internal.callback;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * One callback request and its response. The outcome is known when the status arrives; the body is
 * discarded without waiting for its end, so an endless body blocks nothing. Thread-safe.
 */
final class CallbackExchange implements HttpResponse.BodyHandler<@Nullable Void> {
  /** A connection whose response has a longer body is closed rather than read to its end. */
  private static final long LONGEST_BODY_BYTES = 64 * 1024;

  private final CompletableFuture<CallbackOutcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  // Guarded by "this".
  private @Nullable CompletableFuture<?> response;
  private Flow.@Nullable Subscription body;
  private boolean aborted;

  /** Completes with the response's status or the failure; never exceptionally. */
  CompletableFuture<CallbackOutcome> outcome() {
    return outcome;
  }

  /** Completes when the response's body has ended or the exchange was aborted. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Tracks a request that was sent with this as its body handler. */
  void follow(CompletableFuture<? extends HttpResponse<?>> sent) {
    boolean tooLate;
    synchronized (this) {
      response = sent;
      tooLate = aborted;
    }
    CompletableFuture<Void> unused =
        sent.handle(
            (response, failure) -> {
              if (failure != null) {
                fail(failure);
              }
              return null;
            });
    if (tooLate) {
      sent.cancel(true);
    }
  }

  /** The request could not be sent, or broke off. */
  void fail(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String message = cause.getMessage();
    end(cause.getClass().getSimpleName() + (message == null ? "" : ": " + message));
  }

  /** Aborts the exchange; the reason becomes the outcome unless there is one. */
  void abort(String reason) {
    CompletableFuture<?> sent;
    Flow.Subscription receiving;
    synchronized (this) {
      aborted = true;
      sent = response;
      receiving = body;
    }
    // Set the outcome first: cancel() fails the request with a less specific reason.
    end(reason);
    if (receiving != null) {
      receiving.cancel();
    }
    if (sent != null) {
      sent.cancel(true);
    }
  }

  @Override
  public BodySubscriber<@Nullable Void> apply(ResponseInfo response) {
    outcome.complete(new CallbackOutcome.Answered(response.statusCode()));
    return new DiscardedBody();
  }

  private void end(String reason) {
    outcome.complete(new CallbackOutcome.Failed(reason));
    ended.complete(null);
  }

  private synchronized boolean receives(Flow.Subscription subscription) {
    body = subscription;
    return !aborted;
  }

  /** Throws a body away. */
  private final class DiscardedBody implements BodySubscriber<@Nullable Void> {
    private long bytes;

    @Override
    public CompletionStage<@Nullable Void> getBody() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      if (receives(subscription)) {
        subscription.request(Long.MAX_VALUE);
      } else {
        subscription.cancel();
      }
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      for (ByteBuffer buffer : part) {
        bytes += buffer.remaining();
      }
      if (bytes > LONGEST_BODY_BYTES) {
        abort("the reply's body is longer than " + LONGEST_BODY_BYTES + " bytes");
      }
    }

    @Override
    public void onError(Throwable failure) {
      ended.complete(null);
    }

    @Override
    public void onComplete() {
      ended.complete(null);
    }
  }
}
