/**
 * Tells readers of the event stream what changed: tasks, requests, callbacks, faults, the clock.
 */
@NullMarked
package dev.mjproxy.mock.internal.event;

import org.jspecify.annotations.NullMarked;
