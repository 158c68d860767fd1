/** The listener for callbacks, called over real HTTP. */
@NullMarked
package dev.mjproxy.contract.hook;

import org.jspecify.annotations.NullMarked;
