/** Recipes, one idea each; every build compiles and runs them. */
@NullMarked
package dev.mjproxy.examples;

import org.jspecify.annotations.NullMarked;
