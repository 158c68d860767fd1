/**
 * What the scripts of this directory start: servers with one known fault each.
 *
 * <pre>{@code
 * src/bench/detect.sh
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.bench;

import org.jspecify.annotations.NullMarked;
