/** The listener for callbacks, called over real HTTP. */
@NullMarked
package dev.mjproxy.contract.internal.callback;

import org.jspecify.annotations.NullMarked;
