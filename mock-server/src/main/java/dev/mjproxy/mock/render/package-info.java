/** Replies, made of the spec's own examples. */
@NullMarked
package dev.mjproxy.mock.render;

import org.jspecify.annotations.NullMarked;
