package dev.mjproxy.contract;

import dev.mjproxy.contract.internal.address.Address;
import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.callback.CallbackListener;
import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.options.Target;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The callback listener of one run; none if the server is elsewhere and no public address is given.
 *
 * @param listener the listener
 */
record RunCallbacks(Optional<CallbackListener> listener) implements AutoCloseable {

  /** Opens it if the target can reach it. */
  static RunCallbacks open(Target target, SecretMask mask, Cancellation run) {
    Target.CallbackAddress address = target.callback();
    if (address.url().isEmpty() && !isOnThisMachine(target)) {
      return new RunCallbacks(Optional.empty());
    }
    Optional<String> publicUrl = Optional.of(address.url()).filter(url -> !url.isEmpty());
    try {
      CallbackListener listener =
          CallbackListener.start(publicUrl, address.port(), target.timeouts().request(), mask);
      run.onCancel(ending -> listener.stopWaiting());
      return new RunCallbacks(Optional.of(listener));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--hook-port: expected a free port to listen on, found %d: %s"
              .formatted(address.port(), e.getMessage()),
          e);
    }
  }

  /** Whether the URL names this machine; a host name other than localhost is not looked up. */
  private static boolean isOnThisMachine(Target target) {
    return Address.of(target.url()).filter(Address::isLoopback).isPresent();
  }

  /** What the server sent by itself so far. */
  List<Callback> received() {
    return listener.map(CallbackListener::received).orElse(List.of());
  }

  @Override
  public void close() {
    listener.ifPresent(CallbackListener::close);
  }
}
