package dev.mjproxy.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A request that a mock has answered.
 *
 * @param at the server's time
 * @param method in upper case
 * @param path as sent
 * @param operationId which operation of the API; empty where it is none
 * @param status HTTP status of the response
 * @param code result code in the response's body; empty where it has none
 * @param took how long the mock took to make the response
 * @param finding what was wrong with the request; empty where nothing was
 */
public record ServedRequest(
    Instant at,
    String method,
    String path,
    String operationId,
    int status,
    OptionalInt code,
    Duration took,
    String finding) {}
