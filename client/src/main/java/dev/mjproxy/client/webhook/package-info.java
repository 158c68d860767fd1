/**
 * Callbacks: what a server sends to a {@code notifyHook}.
 *
 * <pre>{@code
 * Webhooks.parse(body).filter(filter::isNew).ifPresent(orders::update);
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.webhook;

import org.jspecify.annotations.NullMarked;
