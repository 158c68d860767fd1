/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.internal.response;

import org.jspecify.annotations.NullMarked;
