/** Rules of access, where no server is needed to see what they do. */
@NullMarked
package dev.mjproxy.contract.check.access;

import org.jspecify.annotations.NullMarked;
