/**
 * Reads responses leniently, and collects what is wrong with them as findings.
 *
 * <pre>{@code
 * FindingCollector findings = new FindingCollector();
 * findings.expectStatus(exchange, "malformed JSON", 400);
 * Outcome outcome = findings.outcome();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.response;

import org.jspecify.annotations.NullMarked;
