/**
 * Run-time library of the generated adapters: reads leniently what servers really send, and writes
 * exactly. No reflection, no state. Not for use outside the client; it may change with every
 * version.
 */
@NullMarked
package dev.mjproxy.client.internal.json;

import org.jspecify.annotations.NullMarked;
