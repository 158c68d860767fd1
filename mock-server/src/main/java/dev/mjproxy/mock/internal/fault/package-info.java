/** Decides which fault strikes a request, and applies it. */
@NullMarked
package dev.mjproxy.mock.internal.fault;

import org.jspecify.annotations.NullMarked;
