/**
 * Changes texts all over a report: hides the secret, bounds lengths, points commands to files.
 *
 * <pre>{@code
 * SecretMask mask = SecretMask.of("S");
 * RunReport redacted = new Redaction(mask::hideStart).of(report());
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.record;

import org.jspecify.annotations.NullMarked;
