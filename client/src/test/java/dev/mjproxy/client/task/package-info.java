/** Tests of waiting for tasks and of their states. */
@NullMarked
package dev.mjproxy.client.task;

import org.jspecify.annotations.NullMarked;
