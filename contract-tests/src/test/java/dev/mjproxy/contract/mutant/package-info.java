/**
 * Mutation in bulk: defects generated from the spec and from the rules of a task's life, each put
 * before the verifier by a lying server.
 *
 * <pre>{@code
 * try (MutationRunner runner = new MutationRunner(4)) {
 *   runner.examine(Mutants.all(ApiSpec.bundled()), result -> {});
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.mutant;

import org.jspecify.annotations.NullMarked;
