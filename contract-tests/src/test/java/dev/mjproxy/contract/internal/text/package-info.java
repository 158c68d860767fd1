/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.internal.text;

import org.jspecify.annotations.NullMarked;
