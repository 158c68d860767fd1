/** Callbacks: one timer, and a sender that keeps each task's callbacks in order. */
@NullMarked
package dev.mjproxy.mock.webhook;

import org.jspecify.annotations.NullMarked;
