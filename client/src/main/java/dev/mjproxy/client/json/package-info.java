/**
 * Any JSON value, and the deviations that were read nevertheless.
 *
 * <pre>{@code
 * String cost = task.extra("cost").text(); // with all its digits, be it a number or a string
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.json;

import org.jspecify.annotations.NullMarked;
