/** From a path to an operation. */
@NullMarked
package dev.mjproxy.mock.route;

import org.jspecify.annotations.NullMarked;
