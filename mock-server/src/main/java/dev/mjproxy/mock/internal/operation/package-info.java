/** Handlers of the API's operations: one class each, all listed in {@code Operations}. */
@NullMarked
package dev.mjproxy.mock.internal.operation;

import org.jspecify.annotations.NullMarked;
