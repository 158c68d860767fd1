/**
 * Holds hand-made WireMock stubs of this API against the contract.
 *
 * <pre>{@code
 * StubContractListener contract = StubContractListener.base(); // for WireMockConfiguration.extensions
 * contract.observer().assertKept();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.wiremock;

import org.jspecify.annotations.NullMarked;
