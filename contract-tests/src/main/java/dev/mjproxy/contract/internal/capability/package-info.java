/**
 * What the server has, learnt by a few free requests before anything is judged: which operations,
 * which mode prefixes. A rule about what is not there is {@code unsupported}, and one finding names
 * all that is missing.
 *
 * <pre>{@code
 * Capabilities.ALL.lacks("swapFace"); // false: all that is not known to be missing is there
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.capability;

import org.jspecify.annotations.NullMarked;
