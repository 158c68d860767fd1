package dev.mjproxy.client.call;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.task.Tasks;
import java.util.function.Function;

/**
 * The parts of a client that its calls use.
 *
 * @param caller sends requests
 * @param apis the Retrofit interfaces of a mode
 * @param tasks waits for tasks
 * @param mode the client's mode, for calls that set none
 * @param correlationIds whether a submission without {@code state} gets a unique one, by which it
 *     is found when its response is lost
 */
record CallContext(
    ApiCaller caller, Function<Mode, Apis> apis, Tasks tasks, Mode mode, boolean correlationIds) {}
