/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.verdict;

import org.jspecify.annotations.NullMarked;
