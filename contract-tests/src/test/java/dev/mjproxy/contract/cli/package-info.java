/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.cli;

import org.jspecify.annotations.NullMarked;
