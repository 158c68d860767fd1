/**
 * Judges exchanges that somebody else made, by the rules of the verifier. Nothing is sent: what a
 * rule would send is looked up among the exchanges, and a rule whose request is not there stays
 * open.
 *
 * <pre>{@code
 * new ContractFilter(ContractObserver.base()); // is what feeds it in a REST Assured test
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.observed;

import org.jspecify.annotations.NullMarked;
