/**
 * The checks: one class, one rule. {@link Checks} lists them all in their order.
 *
 * <pre>{@code
 * @CheckInfo(
 *     id = "lifecycle/progress-never-falls",
 *     sentence = "progress never falls from one look to the next",
 *     source = "protocol §8: novicezk, trueai",
 *     operations = "fetchTask",
 *     journeys = JourneyKind.IMAGINE)
 * public final class ProgressNeverFalls implements Check {
 *   public Outcome run(Session session) { … }
 * }
 * }</pre>
 *
 * <p>Adding a check is adding one class, one line in the registry, and one liar in the tests.
 */
@NullMarked
package dev.mjproxy.contract.check;

import org.jspecify.annotations.NullMarked;
