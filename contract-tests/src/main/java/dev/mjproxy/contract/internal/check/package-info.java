/**
 * The checks, one package a family; {@link Checks} lists them all.
 *
 * <pre>{@code
 * List<Rule> rules = Checks.all(ApiSpec.bundled());
 * rules.get(0).id(); // access/server-answers
 * }</pre>
 *
 * <p>A new check is a class in its family, one line in the family's list, and one lying server in
 * the tests.
 */
@NullMarked
package dev.mjproxy.contract.internal.check;

import org.jspecify.annotations.NullMarked;
