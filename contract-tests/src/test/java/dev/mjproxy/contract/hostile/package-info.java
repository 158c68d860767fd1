/**
 * Servers that do harm to whoever reads their replies: each by name, so that a promise can point to
 * it.
 *
 * <pre>{@code
 * Lie.Defect defect = HostileServers.all().get(0).defects().get();
 * try (LyingServer server = LyingServer.start(honest.baseUrl().toString(), defect)) {
 *   Verifier.of(Target.at(server.baseUrl())).run();
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.hostile;

import org.jspecify.annotations.NullMarked;
