/**
 * Selects rules, schedules them by stage and budget, and collects their results.
 *
 * <pre>{@code
 * ApiSpec spec = ApiSpec.bundled();
 * RulePlan plan = RulePlan.of(Checks.all(spec), Selection.ALL, spec);
 * plan.submissions(); // the maximum cost
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.engine;

import org.jspecify.annotations.NullMarked;
