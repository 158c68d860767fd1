/**
 * Judges exchanges that somebody else made, by the rules of the verifier. Nothing is sent: what a
 * rule would send is looked up among the exchanges, and a rule whose request is not there stays
 * open.
 *
 * <pre>{@code
 * ContractObserver observer = ContractObserver.base(); // is made of it
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.observed;

import org.jspecify.annotations.NullMarked;
