/** What each operation does: one class each, all listed in {@code Operations}. */
@NullMarked
package dev.mjproxy.mock.operation;

import org.jspecify.annotations.NullMarked;
