/** What the tests of all modules share: each module compiles this folder into its own tests. */
@NullMarked
package dev.mjproxy.testing;

import org.jspecify.annotations.NullMarked;
