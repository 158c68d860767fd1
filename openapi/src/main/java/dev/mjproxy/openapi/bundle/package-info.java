/**
 * Bundles the many small files of the spec into one document, in English and in Chinese.
 *
 * <pre>{@code
 * String yaml = new Bundler(Path.of("openapi")).bundle();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.openapi.bundle;

import org.jspecify.annotations.NullMarked;
