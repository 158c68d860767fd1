/**
 * Compares what a server does with the profiles of the dialects: which one is nearest, and which
 * findings a profile declares.
 *
 * <pre>{@code
 * new DeclaredDeviations(Profile.named("relay")).marked(List.of()); // no results, no findings
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.dialect;

import org.jspecify.annotations.NullMarked;
