/** The spec's examples as plain WireMock stub mappings, for {@code --static} and the export. */
@NullMarked
package dev.mjproxy.mock.stub;

import org.jspecify.annotations.NullMarked;
