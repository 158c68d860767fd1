/** The façade against servers of each dialect. */
@NullMarked
package dev.mjproxy.client.dialect;

import org.jspecify.annotations.NullMarked;
