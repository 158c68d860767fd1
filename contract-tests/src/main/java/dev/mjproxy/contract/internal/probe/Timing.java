package dev.mjproxy.contract.internal.probe;

import java.time.Duration;
import java.time.Instant;

/**
 * When an exchange started, and how long it took.
 *
 * @param start when it was sent, by the clock of this machine
 * @param length how long it took
 */
public record Timing(Instant start, Duration length) {}
