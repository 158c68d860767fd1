/** The generator's output as files: the golden tree, and what must not be in it. */
@NullMarked
package dev.mjproxy.client.golden;

import org.jspecify.annotations.NullMarked;
