/**
 * What a run found out, as plain data: verdicts, findings, causes. Nothing here sends anything, and
 * nothing here knows the secret.
 *
 * <pre>{@code
 * Outcome outcome = Outcome.of(findings);
 * outcome.verdict(); // FAIL if one of them breaks a MUST
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.result;

import org.jspecify.annotations.NullMarked;
