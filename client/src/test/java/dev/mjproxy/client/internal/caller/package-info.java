/** Tests of hostile and oversized responses. */
@NullMarked
package dev.mjproxy.client.internal.caller;

import org.jspecify.annotations.NullMarked;
