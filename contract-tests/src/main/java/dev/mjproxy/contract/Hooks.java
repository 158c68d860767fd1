package dev.mjproxy.contract;

import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.hook.CallbackListener;
import dev.mjproxy.contract.probe.Cancellation;
import dev.mjproxy.contract.probe.Mask;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The listener of one run, where there is one: a server elsewhere could not reach it unless it was
 * told a public address.
 *
 * @param listener the listener
 */
record Hooks(Optional<CallbackListener> listener) implements AutoCloseable {

  /** Opens it if the target can reach it. */
  static Hooks open(Target target, Mask mask, Cancellation run) {
    Target.Hook hook = target.hook();
    if (hook.url().isEmpty() && !target.isOnThisMachine()) {
      return new Hooks(Optional.empty());
    }
    Optional<String> publicUrl = Optional.of(hook.url()).filter(url -> !url.isEmpty());
    try {
      CallbackListener listener =
          CallbackListener.start(publicUrl, hook.port(), target.timeouts().request(), mask);
      run.onCancel(ending -> listener.stopWaiting());
      return new Hooks(Optional.of(listener));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--hook-port: expected a free port to listen on, found %d: %s"
              .formatted(hook.port(), e.getMessage()),
          e);
    }
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
