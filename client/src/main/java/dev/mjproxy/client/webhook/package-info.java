/**
 * Callbacks that a server sends to a {@code notifyHook}.
 *
 * <pre>{@code
 * Task task = Webhooks.parse(body);
 * if (filter.isNew(task)) { orders.update(task); }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.webhook;

import org.jspecify.annotations.NullMarked;
