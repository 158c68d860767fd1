/**
 * Holds exchanges that somebody else makes against the contract: those of tests, of recordings, of
 * traffic that passes.
 *
 * <pre>{@code
 * ContractObserver observer = ContractObserver.base();
 * observer.add(
 *     ObservedExchange.of(
 *         ObservedRequest.of("GET", "http://127.0.0.1:8080/mj/task/1/fetch"),
 *         ObservedResponse.of(200, Map.of("Content-Type", List.of("application/json")), "{}")));
 * observer.report().causes().forEach(cause -> System.out.println(cause.first().message()));
 * }</pre>
 *
 * <p>The rules are those of the verifier. Nothing is sent, so rules that need a request which
 * nobody has made stay open, and the report lists them.
 */
@NullMarked
package dev.mjproxy.contract.observed;

import org.jspecify.annotations.NullMarked;
