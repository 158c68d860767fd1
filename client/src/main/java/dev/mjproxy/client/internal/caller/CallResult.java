package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.error.MidjourneyException;
import java.util.function.Function;
import java.util.function.Supplier;

/** The result of a call as a value, so that a failure is thrown only at the edge, if at all. */
public sealed interface CallResult<T> {
  /** The value, or the value for a failure, which may be to throw it. */
  T orElse(Function<MidjourneyException, T> onFailure);

  /** Runs work; what it throws becomes a failure. */
  static <T> CallResult<T> of(Supplier<T> work) {
    try {
      return new Success<>(work.get());
    } catch (MidjourneyException e) {
      return new Failure<>(e);
    }
  }

  /**
   * The value, or the failure as an exception.
   *
   * @throws MidjourneyException the failure
   */
  default T orThrow() {
    return orElse(
        failure -> {
          throw failure;
        });
  }

  /**
   * A response that is no error.
   *
   * @param value its content
   */
  record Success<T>(T value) implements CallResult<T> {
    @Override
    public T orElse(Function<MidjourneyException, T> onFailure) {
      return value;
    }
  }

  /**
   * An error response, an unreadable one, or none.
   *
   * @param cause says which
   */
  record Failure<T>(MidjourneyException cause) implements CallResult<T> {
    @Override
    public T orElse(Function<MidjourneyException, T> onFailure) {
      return onFailure.apply(cause);
    }
  }
}
