/**
 * Scenarios: series of requests about one task that many checks share, so that it is paid for once.
 *
 * <pre>{@code
 * ScenarioRun run = scenarios.get(Scenario.UPSCALE, sender);
 * Optional<TaskView> finished = run.success();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.scenario;

import org.jspecify.annotations.NullMarked;
