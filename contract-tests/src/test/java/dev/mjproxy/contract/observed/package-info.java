/** What can be said of exchanges that somebody else made. */
@NullMarked
package dev.mjproxy.contract.observed;

import org.jspecify.annotations.NullMarked;
