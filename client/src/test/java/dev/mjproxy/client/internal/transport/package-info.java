/** Tests of addresses, credentials and connections. */
@NullMarked
package dev.mjproxy.client.internal.transport;

import org.jspecify.annotations.NullMarked;
