/** The client, seen from outside: over real HTTP and as the files that are generated for it. */
@NullMarked
package dev.mjproxy.client;

import org.jspecify.annotations.NullMarked;
