/** The console: the pages at {@code /__mjproxy/}, which use the admin API as any client does. */
@NullMarked
package dev.mjproxy.mock.internal.console;

import org.jspecify.annotations.NullMarked;
