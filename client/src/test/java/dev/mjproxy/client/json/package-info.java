/** How single values are read and written. */
@NullMarked
package dev.mjproxy.client.json;

import org.jspecify.annotations.NullMarked;
