/** Not for users of the mock: anything below may change in any release. */
@NullMarked
package dev.mjproxy.mock.internal;

import org.jspecify.annotations.NullMarked;
