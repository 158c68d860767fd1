package dev.mjproxy.client.http;

import dev.mjproxy.client.error.MidjourneyException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Two listeners of calls as one. */
final class BothListeners implements CallListener {
  private final CallListener first;
  private final CallListener second;

  BothListeners(CallListener first, CallListener second) {
    this.first = first;
    this.second = Objects.requireNonNull(second, "listener: expected a value, found null");
  }

  @Override
  public void responded(String operation, int status, Duration took) {
    tell(listener -> listener.responded(operation, status, took));
  }

  @Override
  public void failed(String operation, MidjourneyException failure, Duration took) {
    tell(listener -> listener.failed(operation, failure, took));
  }

  @Override
  public void retrying(String operation, RetryRule rule, int attempt, Duration delay) {
    tell(listener -> listener.retrying(operation, rule, attempt, delay));
  }

  private void tell(Consumer<CallListener> event) {
    try {
      event.accept(first);
    } finally {
      event.accept(second);
    }
  }
}
