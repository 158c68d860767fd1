/** Checks and normalises request bodies. */
@NullMarked
package dev.mjproxy.mock.internal.validate;

import org.jspecify.annotations.NullMarked;
