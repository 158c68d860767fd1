/**
 * What a run saw of the spec and of its tasks, whether right or wrong: coverage and timelines.
 *
 * <pre>{@code
 * Observed observed = Observer.observe(ApiSpec.bundled(), session.log(), callbacks, start);
 * observed.coverage().get(0).statusesSeen();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.coverage;

import org.jspecify.annotations.NullMarked;
