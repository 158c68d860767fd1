/**
 * The mock server: {@link dev.mjproxy.mock.MockServer} starts one, {@code RequestPipeline} shows
 * what a request goes through.
 */
@NullMarked
package dev.mjproxy.mock;

import org.jspecify.annotations.NullMarked;
