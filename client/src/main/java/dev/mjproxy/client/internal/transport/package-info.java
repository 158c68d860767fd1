/**
 * Sends one HTTP request over OkHttp: address, credentials, connections, limits, log. Not for use
 * outside the client; it may change with every version.
 */
@NullMarked
package dev.mjproxy.client.internal.transport;

import org.jspecify.annotations.NullMarked;
