/** A user's program, shrunk by R8 with the rules that the client's jar carries. */
@NullMarked
package dev.mjproxy.shrunk;

import org.jspecify.annotations.NullMarked;
