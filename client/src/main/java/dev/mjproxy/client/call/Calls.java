package dev.mjproxy.client.call;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.http.Exchange;
import dev.mjproxy.client.task.Waiter;
import java.util.function.Function;

/**
 * What all calls of a client share.
 *
 * @param exchange sends
 * @param apis the interfaces, by mode
 * @param waiter waits for tasks
 * @param mode the client's mode, for calls that set none
 * @param marks whether submissions without a {@code state} get one, to be found again by
 */
public record Calls(
    Exchange exchange, Function<Mode, Apis> apis, Waiter waiter, Mode mode, boolean marks) {}
