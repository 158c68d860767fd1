/** Lets Jackson write and read the client's models as the protocol does. */
@NullMarked
package dev.mjproxy.spring.jackson;

import org.jspecify.annotations.NullMarked;
