/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.report;

import org.jspecify.annotations.NullMarked;
