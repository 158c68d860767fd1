/** What the client costs, beside other ways to do the same: {@code docs/guides/performance.md}. */
@NullMarked
package dev.mjproxy.bench;

import org.jspecify.annotations.NullMarked;
