/**
 * Servers that do harm to whoever reads their replies: each by name, so that a promise can point to
 * it.
 *
 * <pre>{@code
 * try (LyingServer server = LyingServer.start(honest, HostileServers.all().get(0).defects().get())) {
 *   // verify it: the run ends with a report, and with no error of the verifier
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.hostile;

import org.jspecify.annotations.NullMarked;
