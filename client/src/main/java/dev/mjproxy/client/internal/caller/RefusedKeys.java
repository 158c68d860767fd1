package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.internal.transport.Credential;
import dev.mjproxy.client.internal.transport.KeyChoice;
import java.util.function.Function;
import okhttp3.Request;

/**
 * What follows from a refused key. Where two were sent, either may hide the other from the server:
 * each is tried alone, with a read first, which bills nothing. The request itself is sent again
 * only after HTTP 401, which says that it was not carried out.
 */
final class RefusedKeys {
  private static final int UNAUTHORIZED = 401;
  private static final String UNKNOWN_TASK = "mj/task/0/fetch";

  private final KeyChoice keys;
  private final Function<Request, CallResult<?>> read;

  /** Asks with {@code read}, which sends a request once. */
  RefusedKeys(KeyChoice keys, Function<Request, CallResult<?>> read) {
    this.keys = keys;
    this.read = read;
  }

  /** The result of the request with the key that the server takes, or the failure in full. */
  <T> CallResult<T> withOneKey(
      Request request, AuthenticationException refused, Function<Request, CallResult<T>> again) {
    boolean mayRepeat =
        refused.httpStatus().orElse(0) == UNAUTHORIZED && !refused.mayHaveBeenAccepted();
    if (mayRepeat) {
      for (Credential key : keys.alternatives()) {
        if (isTaken(read.apply(KeyChoice.only(read(request), key)))) {
          CallResult<T> result = again.apply(KeyChoice.only(request, key));
          if (!isRefused(result)) {
            keys.adopt(key);
            return result;
          }
        }
      }
    }
    return new CallResult.Failure<>(inFull(refused, mayRepeat));
  }

  private static Request read(Request request) {
    String root = ServerMemory.rootOf(request.url());
    return new Request.Builder()
        .url(request.url().newBuilder().encodedPath(root + UNKNOWN_TASK).query(null).build())
        .build();
  }

  /** What did not arrive is no reason to send the request again. */
  private static boolean isTaken(CallResult<?> read) {
    boolean hasArrived =
        !(read instanceof CallResult.Failure<?> failure) || failure.cause().raw().isPresent();
    return hasArrived && !isRefused(read);
  }

  private static boolean isRefused(CallResult<?> result) {
    return result instanceof CallResult.Failure<?> failure
        && failure.cause() instanceof AuthenticationException;
  }

  private AuthenticationException inFull(AuthenticationException refused, boolean wereTried) {
    return new AuthenticationException(
        new Problem(
            "The key was refused",
            cure(wereTried),
            refused.raw().orElse(null),
            refused.code().isPresent() ? refused.code().getAsInt() : null,
            refused.description().orElse(null)));
  }

  private String cure(boolean wereTried) {
    return switch (keys.all().size()) {
      case 0 ->
          "none was sent: pass the provider's key to apiKey(…), or to apiSecret(…) where the server"
              + " reads mj-api-secret";
      case 1 ->
          keys.all().get(0).isBearer()
              ? "it was sent as Authorization: Bearer; check it, or pass it to apiSecret(…) instead"
                  + " where the server reads mj-api-secret"
              : "it was sent as mj-api-secret; check it, or pass it to apiKey(…) instead where the"
                  + " server reads Authorization: Bearer";
      default ->
          wereTried && !keys.alternatives().isEmpty()
              ? "apiKey(…) and apiSecret(…) were sent together, and each alone: neither is right"
              : "apiKey(…) and apiSecret(…) are both set: drop the one that this server does not"
                  + " read";
    };
  }
}
