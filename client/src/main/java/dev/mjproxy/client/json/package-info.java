/**
 * What the generated adapters need at run time: reading that forgives what servers really send, and
 * writing that is exact. No reflection, no state.
 *
 * <pre>{@code
 * String cost = task.extra("cost").text(); // all digits as they came, be it a number or a string
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.json;

import org.jspecify.annotations.NullMarked;
