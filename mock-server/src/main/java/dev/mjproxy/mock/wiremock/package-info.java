/** The only package that knows WireMock. */
@NullMarked
package dev.mjproxy.mock.wiremock;

import org.jspecify.annotations.NullMarked;
