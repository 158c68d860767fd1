/** Durations such as {@code 8s} in the options of the mock server and of the verifier. */
@NullMarked
package dev.mjproxy.openapi.time;

import org.jspecify.annotations.NullMarked;
