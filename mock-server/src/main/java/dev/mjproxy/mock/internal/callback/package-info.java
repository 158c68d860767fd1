/** Sends callbacks when steps of tasks are due. */
@NullMarked
package dev.mjproxy.mock.internal.callback;

import org.jspecify.annotations.NullMarked;
