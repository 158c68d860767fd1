/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.internal.dialect;

import org.jspecify.annotations.NullMarked;
