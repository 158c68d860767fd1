/** Rules of a task's life, where no server is needed to see what they do. */
@NullMarked
package dev.mjproxy.contract.internal.check.lifecycle;

import org.jspecify.annotations.NullMarked;
