/** Servers with one known fault each, which {@code src/bench/detect.sh} starts. */
@NullMarked
package dev.mjproxy.contract.bench;

import org.jspecify.annotations.NullMarked;
