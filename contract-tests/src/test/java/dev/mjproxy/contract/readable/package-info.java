/**
 * The contract as tests a person can read: one class for each operation, in the words of the spec.
 * Each request is one of the spec's examples, and each reply is held against the contract by {@link
 * dev.mjproxy.contract.restassured.ContractFilter}.
 *
 * <pre>
 * mvn test -pl contract-tests -am -Dtest='dev.mjproxy.contract.readable.*Test' \
 *     -Dmjproxy.url=https://api.example.com -Dmjproxy.secret=S -Dmjproxy.budget=20
 * </pre>
 *
 * <p>Without {@code mjproxy.url} they run against the mock server. Against another server nothing
 * is submitted without a budget: tests that may be billed are then skipped.
 */
@NullMarked
package dev.mjproxy.contract.readable;

import org.jspecify.annotations.NullMarked;
