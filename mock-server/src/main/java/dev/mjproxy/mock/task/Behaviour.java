package dev.mjproxy.mock.task;

import java.time.Duration;

/**
 * How a task goes and how long it takes.
 *
 * @param shape how it goes
 * @param duration from its lane to the fraction 1 of its shape
 */
public record Behaviour(PlanShape shape, Duration duration) {}
