/**
 * What a check is, and what it sees of a run.
 *
 * <pre>{@code
 * @CheckInfo(
 *     id = "lifecycle/prompt-is-echoed",
 *     sentence = "A task shows the prompt that was sent",
 *     source = "protocol §8",
 *     operations = "fetchTask",
 *     scenarios = Scenario.IMAGINE)
 * final class PromptIsEchoed implements Check {
 *   @Override
 *   public Outcome run(CheckContext context) throws InterruptedException {
 *     return context.imagine().ifSucceeded(task -> List.of());
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.api;

import org.jspecify.annotations.NullMarked;
