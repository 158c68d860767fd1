/**
 * Faults that a mock injects on request: an option of {@link dev.mjproxy.mock.MockServerOptions}.
 */
@NullMarked
package dev.mjproxy.mock.fault;

import org.jspecify.annotations.NullMarked;
