/** Tests of callbacks. */
@NullMarked
package dev.mjproxy.client.webhook;

import org.jspecify.annotations.NullMarked;
