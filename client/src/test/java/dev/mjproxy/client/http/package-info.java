/** Tests of retries. */
@NullMarked
package dev.mjproxy.client.http;

import org.jspecify.annotations.NullMarked;
