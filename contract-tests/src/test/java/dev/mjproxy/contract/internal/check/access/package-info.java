/** Rules of access, where no server is needed to see what they do. */
@NullMarked
package dev.mjproxy.contract.internal.check.access;

import org.jspecify.annotations.NullMarked;
