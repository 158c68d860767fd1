/** Tests of the package of the same name. */
@NullMarked
package dev.mjproxy.contract.internal.scenario;

import org.jspecify.annotations.NullMarked;
