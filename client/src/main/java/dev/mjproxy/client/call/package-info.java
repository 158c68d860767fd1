/**
 * Submissions and their outcomes.
 *
 * <pre>{@code
 * Submission submission = client.imagine("Cat").botType(BotType.NIJI_JOURNEY).submit();
 * if (submission instanceof Submission.Banned banned) {
 *   tellUser(banned.word());
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.call;

import org.jspecify.annotations.NullMarked;
