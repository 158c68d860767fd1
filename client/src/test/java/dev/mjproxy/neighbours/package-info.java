/** The client beside other versions of the libraries that it stands on. */
@NullMarked
package dev.mjproxy.neighbours;

import org.jspecify.annotations.NullMarked;
