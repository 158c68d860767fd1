package dev.mjproxy.mock.task;

import org.jspecify.annotations.Nullable;

/**
 * What the caller asked for.
 *
 * @param action what the task does
 * @param prompt the trimmed prompt; null where the action has none
 * @param state the caller's own text, exact to the byte; null where none was sent
 * @param notifyHook where to call back; null for nowhere
 * @param botType {@code MID_JOURNEY}, {@code NIJI_JOURNEY} or {@code INSIGHT_FACE}
 * @param mode how fast, as the path prefix, the account filter or the prompt says
 */
public record Submission(
    Action action,
    @Nullable String prompt,
    @Nullable String state,
    @Nullable String notifyHook,
    String botType,
    Mode mode) {}
