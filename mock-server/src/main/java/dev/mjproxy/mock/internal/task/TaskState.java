package dev.mjproxy.mock.internal.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a task at one instant.
 *
 * @param status its status
 * @param percent its progress, 0 to 100; -1 where there is none
 * @param startedAt when the bot took it; null before
 * @param finishedAt when it ended; null before
 * @param failReason why it failed; null unless its status is FAILURE
 */
public record TaskState(
    TaskStatus status,
    int percent,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failReason) {}
