/** Logs failures of the mock itself. */
@NullMarked
package dev.mjproxy.mock.internal.log;

import org.jspecify.annotations.NullMarked;
