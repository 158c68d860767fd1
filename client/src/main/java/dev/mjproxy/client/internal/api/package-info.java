/**
 * Makes the Retrofit interfaces for the path of each mode. Not for use outside the client; it may
 * change with every version.
 */
@NullMarked
package dev.mjproxy.client.internal.api;

import org.jspecify.annotations.NullMarked;
