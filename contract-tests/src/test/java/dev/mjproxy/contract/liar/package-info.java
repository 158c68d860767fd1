/**
 * Lying servers: the honest mock server behind a filter with one named defect.
 *
 * <pre>{@code
 * try (LyingServer server = LyingServer.start(honest.baseUrl(), Lies.of("lifecycle/times-stay"))) {
 *   server.baseUrl();
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.liar;

import org.jspecify.annotations.NullMarked;
