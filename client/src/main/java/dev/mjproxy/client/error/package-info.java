/**
 * The exceptions of the client, one unchecked hierarchy.
 *
 * <pre>{@code
 * try {
 *   client.tasks().fetch(id);
 * } catch (NotFoundException e) {
 *   forget(id);
 * } catch (MidjourneyException e) {
 *   log(e.getMessage(), e.requestId());
 * }
 * }</pre>
 *
 * <p>The table: {@code docs/guides/client-errors.md}.
 */
@NullMarked
package dev.mjproxy.client.error;

import org.jspecify.annotations.NullMarked;
