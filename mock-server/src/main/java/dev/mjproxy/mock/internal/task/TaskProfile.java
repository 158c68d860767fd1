package dev.mjproxy.mock.internal.task;

import java.time.Duration;

/**
 * How a task goes and how long it takes.
 *
 * @param timeline how it goes
 * @param duration from its slot to the fraction 1 of its timeline
 */
public record TaskProfile(TaskTimeline timeline, Duration duration) {}
