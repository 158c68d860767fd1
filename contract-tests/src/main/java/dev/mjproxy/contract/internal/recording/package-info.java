/**
 * Reads recordings of other tools as observed exchanges, one after the other.
 *
 * <pre>{@code
 * new HarFile(folder.resolve("session.har")).read(exchange -> {});
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.recording;

import org.jspecify.annotations.NullMarked;
