/** The tests that users extend. */
@NullMarked
package dev.mjproxy.contract.junit;

import org.jspecify.annotations.NullMarked;
