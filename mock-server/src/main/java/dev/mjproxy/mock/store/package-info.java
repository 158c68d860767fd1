/** Where tasks live. */
@NullMarked
package dev.mjproxy.mock.store;

import org.jspecify.annotations.NullMarked;
