/**
 * Calls one operation: sends, tells errors from results, retries, decodes. {@link
 * dev.mjproxy.client.internal.caller.ApiCaller} is the class to read first. Not for use outside the
 * client; it may change with every version.
 */
@NullMarked
package dev.mjproxy.client.internal.caller;

import org.jspecify.annotations.NullMarked;
