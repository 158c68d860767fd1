/** Certificates for HTTPS: a given one, or one made at the start. */
@NullMarked
package dev.mjproxy.mock.tls;

import org.jspecify.annotations.NullMarked;
