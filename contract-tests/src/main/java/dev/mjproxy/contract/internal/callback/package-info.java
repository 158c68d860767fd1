/**
 * Receives callbacks.
 *
 * <pre>{@code
 * Duration patience = Duration.ofSeconds(10);
 * try (CallbackListener listener =
 *     CallbackListener.start(Optional.empty(), 0, patience, SecretMask.of("S"))) {
 *   // submit a task with notifyHook = listener.url()
 *   List<Callback> callbacks = listener.await(it -> it.json().path("status").isString());
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.callback;

import org.jspecify.annotations.NullMarked;
