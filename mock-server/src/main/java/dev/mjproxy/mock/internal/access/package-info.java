/** Checks the secret of requests to the API. */
@NullMarked
package dev.mjproxy.mock.internal.access;

import org.jspecify.annotations.NullMarked;
