package dev.mjproxy.mock.internal.task;

import java.time.Duration;

/**
 * A timeline and its duration.
 *
 * @param timeline its steps
 * @param duration time from the start to the fraction 1 of the timeline
 */
public record TaskProfile(TaskTimeline timeline, Duration duration) {}
