/** Serves the spec of the running profile, in several editions. */
@NullMarked
package dev.mjproxy.mock.internal.spec;

import org.jspecify.annotations.NullMarked;
