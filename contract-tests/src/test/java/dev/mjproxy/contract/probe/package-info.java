/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.probe;

import org.jspecify.annotations.NullMarked;
