/**
 * Mutation in bulk: defects generated from the spec and from the rules of a task's life, each put
 * before the verifier by a lying server.
 *
 * <pre>{@code
 * List<Verdicts.Line> lines = new Laboratory(4).examine(Mutants.all(ApiSpec.bundled()));
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.mutant;

import org.jspecify.annotations.NullMarked;
