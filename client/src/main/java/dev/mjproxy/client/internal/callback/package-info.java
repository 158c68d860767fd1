/** Brings what callbacks say to the threads that wait for those tasks. */
@NullMarked
package dev.mjproxy.client.internal.callback;

import org.jspecify.annotations.NullMarked;
