/** The spec's examples as WireMock stub mappings. */
@NullMarked
package dev.mjproxy.mock.internal.stub;

import org.jspecify.annotations.NullMarked;
