/** The listener in a real WireMock. */
@NullMarked
package dev.mjproxy.contract.wiremock;

import org.jspecify.annotations.NullMarked;
