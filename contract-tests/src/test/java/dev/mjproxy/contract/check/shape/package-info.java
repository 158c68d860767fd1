/** Tests of the rules about single replies. */
@NullMarked
package dev.mjproxy.contract.check.shape;

import org.jspecify.annotations.NullMarked;
