/** Reads bodies and decides what a bad one gets. */
@NullMarked
package dev.mjproxy.mock.validate;

import org.jspecify.annotations.NullMarked;
