/** Tests of what is found out about a server. */
@NullMarked
package dev.mjproxy.client.capability;

import org.jspecify.annotations.NullMarked;
