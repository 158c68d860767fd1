/**
 * Lying servers: the honest mock server behind a filter with one named defect.
 *
 * <pre>{@code
 * Lie lie = Lies.all().get(0);
 * try (LyingServer server = LyingServer.start(honest.baseUrl().toString(), lie.defects().get())) {
 *   Verifier.of(Target.at(server.baseUrl())).run(); // finds what lie.check() checks
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.liar;

import org.jspecify.annotations.NullMarked;
