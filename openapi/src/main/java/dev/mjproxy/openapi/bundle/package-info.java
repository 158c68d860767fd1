/**
 * Makes the one spec file that everything else reads out of the many small files written by hand.
 *
 * <pre>{@code
 * String yaml = new Bundler(Path.of("openapi")).bundle();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.openapi.bundle;

import org.jspecify.annotations.NullMarked;
