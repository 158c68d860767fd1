/** Makes response bodies from the examples of the spec. */
@NullMarked
package dev.mjproxy.mock.internal.render;

import org.jspecify.annotations.NullMarked;
