/** Finds a request's operation, or the example that it prefers. */
@NullMarked
package dev.mjproxy.mock.internal.route;

import org.jspecify.annotations.NullMarked;
