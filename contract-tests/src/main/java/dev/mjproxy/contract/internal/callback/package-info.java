/**
 * Receives callbacks.
 *
 * <pre>{@code
 * try (CallbackListener listener = CallbackListener.start(Optional.empty(), 0, patience, mask)) {
 *   // submit with notifyHook = listener.url()
 *   List<Callback> callbacks = listener.await(callback -> isEndOf(task, callback.json()));
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.callback;

import org.jspecify.annotations.NullMarked;
