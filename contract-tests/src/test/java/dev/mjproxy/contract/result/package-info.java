/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.result;

import org.jspecify.annotations.NullMarked;
