/** The command line. */
@NullMarked
package dev.mjproxy.mock.cli;

import org.jspecify.annotations.NullMarked;
