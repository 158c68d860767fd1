package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.steering.TaskTiming;
import java.util.List;

/**
 * Options that concern submissions.
 *
 * @param bannedWords lower-case words that a prompt may not hold
 * @param timing how long tasks take
 * @param remix whether variation, reroll and pan ask for a modal too
 */
public record SubmitPolicy(List<String> bannedWords, TaskTiming timing, boolean remix) {}
