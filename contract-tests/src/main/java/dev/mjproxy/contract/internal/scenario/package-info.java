/**
 * Scenarios: series of requests about one task that many checks share, so that it is paid for once.
 *
 * <pre>{@code
 * Optional<TaskView> upscaled(Scenarios scenarios, Sender sender) throws InterruptedException {
 *   return scenarios.get(Scenario.UPSCALE, sender).success();
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.scenario;

import org.jspecify.annotations.NullMarked;
