/**
 * Decides which response is which error. The table: {@code docs/guides/client-errors.md}. Not for
 * use outside the client; it may change with every version.
 */
@NullMarked
package dev.mjproxy.client.internal.error;

import org.jspecify.annotations.NullMarked;
