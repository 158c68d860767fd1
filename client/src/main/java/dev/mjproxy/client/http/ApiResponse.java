package dev.mjproxy.client.http;

import dev.mjproxy.client.error.RawResponse;

/**
 * A result with the response it was read from.
 *
 * @param value what the body holds
 * @param raw status, headers and body as they came
 */
public record ApiResponse<T>(T value, RawResponse raw) {}
