/**
 * The mock server. {@link dev.mjproxy.mock.MockServer} starts one; {@code RequestPipeline} lists
 * the steps of a request.
 */
@NullMarked
package dev.mjproxy.mock;

import org.jspecify.annotations.NullMarked;
