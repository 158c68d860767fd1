/**
 * Selects rules, schedules them by stage and budget, and collects their results.
 *
 * <pre>{@code
 * RulePlan plan = RulePlan.of(Checks.all(spec), Selection.ALL, spec);
 * List<RuleResult> results = new RuleRunner(session, traffic, clock, cancellation).run(plan, listener);
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.engine;

import org.jspecify.annotations.NullMarked;
