/** Tests of the rules about single replies. */
@NullMarked
package dev.mjproxy.contract.internal.check.shape;

import org.jspecify.annotations.NullMarked;
