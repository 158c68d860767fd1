/**
 * Reads responses leniently, and collects what is wrong with them as findings.
 *
 * <pre>{@code
 * Outcome judge(Exchange exchange) {
 *   FindingCollector collector = new FindingCollector();
 *   collector.expectStatus(exchange, "malformed JSON", 400);
 *   return collector.outcome();
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.response;

import org.jspecify.annotations.NullMarked;
