/**
 * What a run saw of the spec and of its tasks, whether right or wrong: coverage and timelines.
 *
 * <pre>{@code
 * ApiSpec spec = ApiSpec.bundled();
 * Observations seen = CoverageAnalysis.of(spec, List.of(), List.of(), Instant.now());
 * seen.coverage().get(0).statuses();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.coverage;

import org.jspecify.annotations.NullMarked;
